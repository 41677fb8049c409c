package org.cmkcatalog.web;

import java.util.List;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The OpenAPI document, as far as Javadoc and types do not say it already. Lazy, as
 * {@link LazyOpenApi springdoc} is.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String DESCRIPTION = """
			Which Azure services support customer-managed keys (CMK) in Azure Key Vault and in Azure Managed HSM, \
			read from dated editions of one published Microsoft page.

			Answers come from the pinned edition unless `edition` or `asOf` asks for another. \
			A blank cell of the page is `not_listed`: the page does not say, which is never a "no".

			Inside v1, fields and enum values may be added, never renamed or removed. \
			Arrays are empty, never null; what is absent is left out.

			The data is from Microsoft's page, CC BY 4.0; changes were made, see `/api/v1/editions`.""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		// an empty list says that nothing has to be proven
		return new OpenAPI().security(List.of())
			.servers(List.of(new Server().url("/").description("This server")))
			.info(new Info().title("CMK Catalog")
				.version(version)
				.description(DESCRIPTION)
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	/** Ends the chain of converters, so it has to be registered before all others. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver modelResolver(ObjectMapperProvider mapper) {
		// an enum is a type of its own in generated clients
		ModelResolver.enumsAsRef = true;
		return new ModelResolver(mapper.jsonMapper(), new SchemaNames()).openapi31(true);
	}

	/** As springdoc's, but without its mappers until somebody looks at Swagger UI. */
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
	GlobalOpenApiCustomizer problemSchema() {
		return (openApi) -> ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemRepresentation.class)).referencedSchemas
			.forEach(openApi.getComponents()::addSchemas);
	}

	@Bean
	SchemaFormats schemaFormats() {
		return new SchemaFormats();
	}

	@Bean
	OpenApiTags openApiTags() {
		return new OpenApiTags();
	}

	@Bean
	PlainTexts plainTexts() {
		return new PlainTexts();
	}

	@Bean
	OperationAnswers operationAnswers() {
		return new OperationAnswers(new OpenApiExamples());
	}

}
