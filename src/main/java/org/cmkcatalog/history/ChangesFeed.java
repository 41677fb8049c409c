package org.cmkcatalog.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import org.cmkcatalog.web.CurrentRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Changes as an Atom feed (RFC 4287). */
final class ChangesFeed {

	/** Feed readers show one line. */
	private static final int MAX_TITLE_LENGTH = 120;

	private static final String URN = "urn:cmk-catalog:";

	private ChangesFeed() {
	}

	static Feed of(ComparedEditions editions, List<Change> changes) {
		String query = CurrentRequest.parameters()
			.entrySet()
			.stream()
			.flatMap((parameter) -> parameter.getValue().stream().map((value) -> parameter.getKey() + "=" + value))
			.collect(Collectors.joining("&"));
		Person author = new Person();
		author.setName("CMK Catalog");
		Feed feed = new Feed("atom_1.0");
		feed.setId(URN + "changes" + (query.isEmpty() ? "" : ":" + UriUtils.encode(query, StandardCharsets.UTF_8)));
		feed.setTitle("Customer-managed keys in Azure: changes");
		feed.setSubtitle(text(subtitle(editions)));
		feed.setUpdated(date(editions.answer().date()));
		feed.setAuthors(List.of(author));
		feed.setRights("Data: Microsoft and contributors, CC BY 4.0; changes were made");
		feed.setOtherLinks(List.of(link("self",
				ServletUriComponentsBuilder.fromCurrentRequestUri().toUriString() + CurrentRequest.query(Map.of()))));
		feed.setAlternateLinks(List.of(link("alternate", absolute("/api/v1/changes"))));
		feed.setEntries(changes.stream().map(ChangesFeed::entry).toList());
		return feed;
	}

	/** Without entries, a reader must be able to tell no edition from no change. */
	private static String subtitle(ComparedEditions editions) {
		return Stream
			.of("Changes from the edition %s to the edition %s.".formatted(editions.from().id(), editions.to().id()),
					editions.span().message())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	private static Entry entry(Change change) {
		Entry entry = new Entry();
		entry.setId(URN + Stream
			.of("change", change.from(), change.to(), change.service().id(), change.kind(), change.keyStore())
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(":")));
		entry.setTitle(shortened(change.summary()));
		entry.setUpdated(date(change.to()));
		entry.setPublished(date(change.to()));
		entry.setAlternateLinks(
				List.of(link("alternate", absolute("/api/v1/services/%s/history".formatted(change.service().id())))));
		entry.setCategories(Stream.of(change.kind(), change.keyStore())
			.filter(Objects::nonNull)
			.map((term) -> category(term.toString()))
			.toList());
		Stream<String> evidence = Stream.of(change.before(), change.after())
			.flatMap((side) -> side.evidence().stream())
			.map((where) -> "%s, line %d: %s".formatted(where.edition(), where.sourceLine(),
					where.asWritten().isEmpty() ? "(blank)" : where.asWritten()));
		Content content = text(Stream.of(Stream.of(change.summary()), ChangeWords.whole(change).stream(), evidence)
			.flatMap((lines) -> lines)
			.collect(Collectors.joining("\n")));
		entry.setContents(List.of(content));
		return entry;
	}

	/** Cut after a word. The content has the whole text. */
	private static String shortened(String title) {
		return (title.length() <= MAX_TITLE_LENGTH) ? title
				: title.substring(0, title.lastIndexOf(' ', MAX_TITLE_LENGTH - 1)) + "…";
	}

	private static Content text(String value) {
		Content content = new Content();
		content.setType("text");
		content.setValue(value);
		return content;
	}

	private static Category category(String term) {
		Category category = new Category();
		category.setTerm(term);
		return category;
	}

	private static Link link(String relation, String url) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(url);
		return link;
	}

	private static String absolute(String path) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
	}

	private static Date date(LocalDate edition) {
		return Date.from(edition.atStartOfDay(ZoneOffset.UTC).toInstant());
	}

}
