package org.cmkcatalog.web;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server of {@code management.server.port}, which has a context of its own: what it
 * refuses and what fails there is a problem, as on the port of the service.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(ManagementConfiguration.OnOwnContext.class)
@Import({ FailureFilter.class, NoSniffFilter.class, ProblemErrorController.class, Problems.class })
class ManagementConfiguration {

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementTomcat(JsonMapper json) {
		return (factory) -> WebConfiguration.reportProblems(factory, json);
	}

	/** Spring Boot's page of errors knows no problems and has the same path. */
	@Bean
	static BeanDefinitionRegistryPostProcessor onePageOfErrors() {
		return (registry) -> {
			if (registry.containsBeanDefinition("errorEndpoint")) {
				registry.removeBeanDefinition("errorEndpoint");
			}
		};
	}

	/** The scan for components finds this class as well, for the port of the service. */
	static class OnOwnContext implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConfigurableListableBeanFactory beans = context.getBeanFactory();
			return beans != null && beans.getParentBeanFactory() != null;
		}

	}

}
