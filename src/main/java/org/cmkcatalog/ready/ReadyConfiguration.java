package org.cmkcatalog.ready;

import java.util.function.Supplier;

import org.cmkcatalog.web.RequestContent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

/** Puts the kept answers in front of everything else. */
@Configuration(proxyBeanMethods = false)
class ReadyConfiguration {

	@Bean
	FilterRegistrationBean<AnswerCacheFilter> answerCacheFilter(AnswerCacheProperties properties,
			ObjectProvider<RequestContent> content) {
		// filters are made before the catalog is read
		Supplier<RequestContent> later = SingletonSupplier.of(content::getObject);
		FilterRegistrationBean<AnswerCacheFilter> registration = new FilterRegistrationBean<>(
				new AnswerCacheFilter(properties, (request) -> later.get().contentHash(request)));
		// after the filter that answers failures
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	/** The whole list of services is sent in one write, not in chunks of 8 kB. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> writeBuffer() {
		return (factory) -> factory
			.addConnectorCustomizers((connector) -> connector.setProperty("socket.appWriteBufSize", "65536"));
	}

}
