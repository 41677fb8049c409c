package org.cmkcatalog.web;

import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Sets up the OpenAPI document when somebody first asks for it: nothing else needs it,
 * and it would be a good part of the start. What could be wrong with it is compiled in,
 * and tested.
 */
@Component
class LazyOpenApi implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
		for (String name : factory.getBeanDefinitionNames()) {
			Class<?> type = factory.getType(name, false);
			if (type != null && type.getName().startsWith("org.springdoc.")) {
				factory.getBeanDefinition(name).setLazyInit(true);
			}
		}
		// nobody asks for the converters, they only have to be there
		String[] converters = factory.getBeanNamesForType(ModelConverterRegistrar.class, true, false);
		for (String document : factory.getBeanNamesForType(OpenApiWebMvcResource.class, true, false)) {
			factory.getBeanDefinition(document).setDependsOn(converters);
		}
	}

}
