package org.cmkcatalog.page;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.web.CurrentRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What surrounds the content of every page: head, masthead with the edition menu, banner
 * and footer.
 *
 * @param head what the page is about
 * @param edition date of the edition of the page
 * @param editionNote {@code pinned}, {@code latest} or empty
 * @param query query that requests this edition, with its question mark; empty for the
 * pinned one
 * @param source title of the source document
 * @param server address of this server, without a slash at its end
 * @param canonical the one address of this page in this edition, without filters
 * @param editions links to the page in each edition, newest first
 * @param newer what to say of the newest edition; null if this is it
 */
public record PageFrame(PageHead head, String edition, String editionNote, String query, String source, String server,
		String canonical, List<EditionLink> editions, @Nullable NewerEdition newer) {

	/** The frame of a page in an edition, with what the newest one changes in all. */
	public static PageFrame of(PageHead head, ChosenEdition edition) {
		return of(head, edition, NewerEdition.of(edition));
	}

	/**
	 * The frame of a page in an edition.
	 * @param head what the page is about
	 * @param edition the edition
	 * @param newer what to say of the newest edition, or null
	 */
	public static PageFrame of(PageHead head, ChosenEdition edition, @Nullable NewerEdition newer) {
		return of(head, edition, newer, CurrentRequest.path() + EditionLink.query(edition),
				EditionLink.ofPage(edition));
	}

	/** The frame of a page that is also found at other paths than its own. */
	public static PageFrame of(PageHead head, ChosenEdition edition, @Nullable NewerEdition newer, String path) {
		return of(head, edition, newer, path + EditionLink.query(edition), EditionLink.ofPage(edition));
	}

	/** The frame of an answer whose request may have been unreadable. */
	static PageFrame ofProblem(PageHead head, ChosenEdition edition) {
		return of(head, edition, null, "/", EditionLink.ofMatrix(edition));
	}

	/**
	 * The frame of a page with its own menu of editions.
	 * @param head what the page is about
	 * @param edition the edition
	 * @param newer what to say of the newest edition, or null
	 * @param path the one address of the page, without the server
	 * @param editions the menu
	 */
	public static PageFrame of(PageHead head, ChosenEdition edition, @Nullable NewerEdition newer, String path,
			List<EditionLink> editions) {
		String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		String note = editions.stream().filter(EditionLink::isCurrent).map(EditionLink::note).findFirst().orElse("");
		// tabs, bookmarks and search results of two editions differ by their title
		PageHead named = (edition.edition() == edition.catalog().pinned()) ? head : head.in(edition.id());
		return new PageFrame(named, edition.id().toString(), note, EditionLink.query(edition),
				edition.edition().document().title(), server, server + path, editions, newer);
	}

	/** The entries of the navigation. */
	public List<Section> sections() {
		return List.of(Section.values());
	}

	/**
	 * Where an entry of the navigation leads: to its page in this edition. Changes are
	 * those since this edition or, as none follow the newest, those up to it.
	 */
	public String href(Section section) {
		return section.path() + switch (section) {
			case MATRIX, CHECK, ABOUT -> this.query;
			case CHANGES -> this.query.isEmpty() ? ""
					: "?%s=%s".formatted(this.editionNote.equals("latest") ? "to" : "from", this.edition);
			case API -> "";
		};
	}

	/** Whether search engines should list it; of all editions, only the pinned one. */
	public boolean isIndexed() {
		return this.head.isIndexed() && this.query.isEmpty();
	}

	/** What is printed on each sheet. */
	public String sheet() {
		return "CMK Catalog. Edition %s of “%s”%s. %s".formatted(this.edition, this.source,
				this.editionNote.isEmpty() ? "" : " (%s)".formatted(this.editionNote), this.head.sheet());
	}

}
