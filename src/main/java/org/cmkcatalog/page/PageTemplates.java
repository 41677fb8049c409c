package org.cmkcatalog.page;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The templates of the pages. */
@Component
public class PageTemplates {

	private final ITemplateEngine engine;

	private final Assets assets;

	private final ApplicationContext application;

	/** Its accessors know the records once they have read them. */
	private final ThymeleafEvaluationContext warm;

	PageTemplates(ITemplateEngine engine, Assets assets, ApplicationContext application) {
		this.engine = engine;
		this.assets = assets;
		this.application = application;
		this.warm = new ThymeleafEvaluationContext(application, null);
	}

	/** Renders a template to a text. */
	public String render(String template, Map<String, Object> variables) {
		return this.engine.process(template, context(variables)).strip();
	}

	/** Without shared accessors, each page would look up every property anew. */
	private Context context(Map<String, Object> variables) {
		Context context = new Context(Locale.ENGLISH, variables);
		context.setVariable("assets", this.assets);
		ThymeleafEvaluationContext evaluation = new ThymeleafEvaluationContext(this.application, null);
		evaluation.setPropertyAccessors(this.warm.getPropertyAccessors());
		evaluation.setMethodResolvers(this.warm.getMethodResolvers());
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, evaluation);
		return context;
	}

}
