package org.cmkcatalog.database;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says what is wrong with the database, and what to do, instead of a stack trace. */
@Order(0)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

	private final Environment environment;

	DatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		List<Throwable> chain = Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.toList();
		for (Throwable cause : chain) {
			if (cause instanceof DatabaseStartException known) {
				return new FailureAnalysis(known.getMessage(), known.action(), known);
			}
			if (cause instanceof BindException) {
				// the setting itself is wrong
				return null;
			}
		}
		return DatabaseErrors.cause(failure).map(this::error).orElseGet(() -> setUp(chain));
	}

	private FailureAnalysis error(SQLException exception) {
		DatabaseFault fault = DatabaseFault.of(exception);
		return new FailureAnalysis("%s: %s".formatted(fault.description(name()), DatabaseErrors.message(exception)),
				fault.action(), exception);
	}

	/** A pool that cannot be set up, for example because a driver is missing. */
	private @Nullable FailureAnalysis setUp(List<Throwable> chain) {
		Throwable root = chain.get(chain.size() - 1);
		boolean isAboutPool = chain.stream()
			.anyMatch(
					(cause) -> cause instanceof BeanCreationException bean && "dataSource".equals(bean.getBeanName()));
		if (isAboutPool) {
			return new FailureAnalysis(
					"%s cannot be used: %s".formatted(name(), DatabaseErrors.oneLine(root.toString())),
					UnusableDatabaseException.ACTION, root);
		}
		if (root instanceof FlywayException) {
			return new FailureAnalysis("The schema of %s cannot be brought to this version: %s".formatted(name(),
					DatabaseErrors.oneLine(root.getMessage())), DatabaseFault.OTHER.action(), root);
		}
		return null;
	}

	private String name() {
		return DatabaseName.of(this.environment.getProperty("spring.datasource.url"));
	}

}
