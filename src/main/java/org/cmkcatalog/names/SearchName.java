package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.document.AliasKind;

/**
 * A name that a service can be found by.
 *
 * @param service the service
 * @param text the name
 * @param words the name as it is compared
 * @param kind what sort of name it is, seen from an edition
 */
record SearchName(KnownService service, String text, NameWords words, Function<LocalDate, MatchKind> kind) {

	/** All names of a service. */
	static Stream<SearchName> of(KnownService service) {
		return Stream.concat(service.names().stream().map((name) -> of(service, name)),
				service.aliases().stream().map((alias) -> of(service, alias)));
	}

	private static SearchName of(KnownService service, KnownName name) {
		return new SearchName(service, name.text(), NameWords.of(name.text()), (edition) -> {
			if (edition.isBefore(name.firstListed())) {
				return MatchKind.LATER_NAME;
			}
			return edition.isAfter(name.lastListed()) ? MatchKind.FORMER_NAME : MatchKind.NAME;
		});
	}

	private static SearchName of(KnownService service, KnownAlias alias) {
		MatchKind kind = kind(alias.kind());
		return new SearchName(service, alias.text(), NameWords.of(alias.text()), (edition) -> kind);
	}

	private static MatchKind kind(AliasKind kind) {
		return switch (kind) {
			case FORMER_NAME -> MatchKind.FORMER_NAME;
			case LATER_NAME -> MatchKind.LATER_NAME;
			case ABBREVIATION -> MatchKind.ABBREVIATION;
			case COMMON_NAME -> MatchKind.COMMON_NAME;
		};
	}

}
