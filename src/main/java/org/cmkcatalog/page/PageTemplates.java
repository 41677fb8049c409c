package org.cmkcatalog.page;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/** The templates of the pages. */
@Component
class PageTemplates {

	private final ITemplateEngine engine;

	private final Assets assets;

	PageTemplates(ITemplateEngine engine, Assets assets) {
		this.engine = engine;
		this.assets = assets;
	}

	/** Renders a template to a text. */
	String render(String template, Map<String, Object> variables) {
		return this.engine.process(template, context(variables)).strip();
	}

	/** Renders a template. */
	void render(String template, Map<String, Object> variables, Writer writer) {
		this.engine.process(template, context(variables), writer);
	}

	private Context context(Map<String, Object> variables) {
		Context context = new Context(Locale.ENGLISH, variables);
		context.setVariable("assets", this.assets);
		return context;
	}

}
