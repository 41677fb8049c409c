package org.cmkcatalog.audit;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.audit.CheckChoices.Option;
import org.cmkcatalog.audit.CheckResult.Reason;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.verdict.ReasonRepresentation;
import org.cmkcatalog.verdict.ReasonRepresentation.ReasonKind;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.web.ReportFormat;
import org.jspecify.annotations.Nullable;

/** Words and marks that checks of names and of resources share. */
final class CheckWords {

	private CheckWords() {
	}

	/** What is required, for example: Managed HSM, RSA keys of 3072 bits. */
	static String of(Requirement requirement) {
		String store = requirement.keyStore().inWords();
		return (requirement.keyType() == null && requirement.keyBits() == null) ? store
				: "%s, %s".formatted(store, requirement.keysInWords());
	}

	/** The mark of a verdict on something that belongs to services of an edition. */
	static Mark mark(Verdict verdict, List<ServiceReference> services, Requirement requirement, ChosenEdition edition) {
		boolean isNotCovered = verdict == Verdict.NOT_LISTED && services.stream()
			.flatMap((service) -> edition.edition().service(service.id()).stream())
			.allMatch((service) -> service.basis(requirement.keyStore()) == SupportBasis.NOT_COVERED);
		return isNotCovered ? Mark.NOT_COVERED : Mark.of(verdict, services.size() == 1);
	}

	/** A cell that says something is its own reason. */
	static Reason reason(String subject, ReasonRepresentation reason) {
		return reason(subject, reason.kind(), reason.text(), reason.asWritten(), reason.sourceLine());
	}

	/** A cell that says something is its own reason. */
	static Reason reason(String subject, ReasonKind kind, String text, @Nullable String asWritten,
			@Nullable Integer line) {
		String quote = (kind == ReasonKind.CELL && asWritten != null) ? asWritten : "";
		String prefix = switch (kind) {
			case FOOTNOTE -> "Footnote: ";
			case NOTE -> "Note: ";
			default -> "";
		};
		return new Reason(subject, quote, quote.isEmpty() ? prefix + text : "", line);
	}

	/** Formats as buttons. */
	static List<Option> options(List<ReportFormat> formats) {
		return formats.stream().map((format) -> new Option(format.toString(), label(format), false)).toList();
	}

	/** Formats as buttons, in the order that people need them. */
	static List<Option> allOptions() {
		return options(
				Stream.of(ReportFormat.CSV, ReportFormat.MD, ReportFormat.SARIF, ReportFormat.JUNIT, ReportFormat.JSON)
					.toList());
	}

	/** The name of a format, as people know it. */
	static String label(ReportFormat format) {
		return switch (format) {
			case MD -> "Markdown";
			case JUNIT -> "JUnit";
			default -> format.name();
		};
	}

}
