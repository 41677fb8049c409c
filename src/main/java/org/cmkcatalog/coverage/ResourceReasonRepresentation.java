package org.cmkcatalog.coverage;

import java.time.LocalDate;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.verdict.ReasonRepresentation;
import org.cmkcatalog.verdict.ReasonRepresentation.ReasonKind;
import org.jspecify.annotations.Nullable;

/**
 * A reason for the verdict on a resource: what its type says, or what an edition says of
 * a service that it belongs to.
 *
 * @param kind what sort of reason it is
 * @param text the reason in a sentence
 * @param service id of the service that it is about; absent for what the type says
 * @param edition date of the edition that says so
 * @param sourceLine line of its document, from 1; absent for what the type says
 * @param asWritten the Markdown of that line: a cell, or a footnote; absent for what the
 * type says
 */
public record ResourceReasonRepresentation(ReasonKind kind, String text, @Nullable String service, LocalDate edition,
		@Nullable Integer sourceLine, @Nullable String asWritten) {

	static ResourceReasonRepresentation ofType(String text, LocalDate edition) {
		return new ResourceReasonRepresentation(ReasonKind.TYPE, text, null, edition, null, null);
	}

	static ResourceReasonRepresentation of(ListedService service, ReasonRepresentation reason) {
		return new ResourceReasonRepresentation(reason.kind(), reason.text(), service.id(), reason.edition(),
				reason.sourceLine(), reason.asWritten());
	}

	/** The reason with its evidence, in a line. */
	String inWords() {
		return (this.service == null) ? "%s: %s".formatted(this.kind, this.text)
				: "%s, %s, line %d: %s".formatted(this.service, this.kind, this.sourceLine, this.text);
	}

}
