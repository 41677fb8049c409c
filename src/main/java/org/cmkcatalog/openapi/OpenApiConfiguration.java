package org.cmkcatalog.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JavaType;
import com.rometools.rome.feed.atom.Feed;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import org.cmkcatalog.web.FromQuery;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Configures the parts of the OpenAPI document that Javadoc and types do not contain.
 * Lazy, like {@link LazyOpenApi springdoc}.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String DESCRIPTION = """
			Which Azure services support customer-managed keys (CMK) in Azure Key Vault and in Azure Managed HSM, \
			read from dated editions of one published Microsoft page.

			Answers come from the pinned edition unless `edition` or `asOf` selects another. \
			A blank cell of the page is `not_listed`: the page does not say, which is never a "no".

			A list is written as `category=storage,databases` or `category=storage&category=databases`. The forms `category[]=storage` \
			and `category[0]=storage`, which some clients send, mean the same.

			Errors are `application/problem+json`. With `format=txt` or `format=md`, and in a browser, they have the same \
			content as text, Markdown or a page, unless `Accept` names JSON.

			Within v1, fields and enum values can be added, but are never renamed or removed. \
			Arrays are empty, never null. Fields without a value are left out.

			The data is from Microsoft's page, CC BY 4.0; changes were made, see `/api/v1/editions`.""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
		controllers.getHandlerMethods()
			.values()
			.stream()
			.flatMap((method) -> Arrays.stream(method.getMethodParameters()))
			.forEach(OpenApiConfiguration::describe);
		// text: springdoc would look into the types of its elements, and log that it
		// cannot
		SpringDocUtils.getConfig().replaceWithClass(Feed.class, String.class);
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		// an empty list means that no authentication is needed
		return new OpenAPI().security(List.of())
			.servers(List.of(new Server().url("/").description("This server")))
			.info(new Info().title("CMK Catalog")
				.version(version)
				.description(DESCRIPTION)
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	/**
	 * Tells springdoc what a request contains where a controller takes something that is
	 * made of it: the record of {@link FromQuery}, text in a path, or nothing.
	 */
	private static void describe(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		FromQuery query = type.getAnnotation(FromQuery.class);
		if (query != null) {
			SpringDocUtils.getConfig().replaceParameterObjectWithClass(type, query.value());
		}
		else if (parameter.hasParameterAnnotation(PathVariable.class) && !BeanUtils.isSimpleProperty(type)) {
			SpringDocUtils.getConfig()
				.replaceParameterObjectWithClass(type, String.class)
				.replaceWithClass(type, String.class);
		}
		else if (parameter.hasParameterAnnotation(Parameter.class)) {
			SpringDocUtils.getConfig().addRequestWrapperToIgnore(type);
		}
	}

	/** Ends the chain of converters, so it has to be registered first. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver modelResolver(ObjectMapperProvider mapper) {
		// generated clients get a type for each enum
		ModelResolver.enumsAsRef = true;
		return new ModelResolver(mapper.jsonMapper(), new SchemaNames()).openapi31(true);
	}

	/**
	 * Like the one of springdoc, but creates its mappers only when Swagger UI is first
	 * used.
	 */
	@Bean
	SwaggerIndexTransformer indexPageTransformer(SwaggerUiConfigProperties properties,
			SwaggerUiOAuthProperties authorization, SwaggerWelcomeCommon welcome,
			ObjectProvider<ObjectMapperProvider> mapper) {
		return (request, resource,
				chain) -> new SwaggerIndexPageTransformer(properties, authorization, welcome, mapper.getObject())
					.transform(request, resource, chain);
	}

	@Bean
	RequiredComponents requiredComponents() {
		return new RequiredComponents();
	}

	@Bean
	EnumConstants enumConstants() {
		return new EnumConstants();
	}

	@Bean
	OperationAnswers operationAnswers() {
		return new OperationAnswers();
	}

	@Bean
	DocumentDetails documentDetails(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
		return new DocumentDetails(controllers);
	}

	/**
	 * Names a representation for what it represents, and a list for its items. Generated
	 * clients get {@code Service} and {@code ServiceList}.
	 */
	private static final class SchemaNames extends TypeNameResolver {

		@Override
		protected String nameForClass(JavaType type, Set<Options> options) {
			return withoutSuffix(super.nameForClass(type, options));
		}

		@Override
		protected String nameForGenericType(JavaType type, Set<Options> options) {
			String container = withoutSuffix(type.getRawClass().getSimpleName());
			return nameForType(type.containedType(0), options) + container;
		}

		private static String withoutSuffix(String name) {
			return name.replaceFirst("Representation$", "");
		}

	}

}
