package org.cmkcatalog.openapi;

import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the beans of springdoc lazy, because nothing but the OpenAPI document needs them
 * and they would slow down the start. Tests cover errors in the document.
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
		// nothing references the converters, they only have to exist
		String[] converters = factory.getBeanNamesForType(ModelConverterRegistrar.class, true, false);
		for (String document : factory.getBeanNamesForType(OpenApiWebMvcResource.class, true, false)) {
			factory.getBeanDefinition(document).setDependsOn(converters);
		}
	}

}
