package org.cmkcatalog.about;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.ListedService;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** What search engines read: which pages there are, and which they should leave alone. */
@Controller
class SiteController {

	/** The most addresses of a sitemap, as sitemaps.org has it. */
	private static final int MOST_ADDRESSES = 50_000;

	private static final List<String> PAGES = List.of("/", "/changes", "/check", "/about", "/problems");

	/**
	 * Views with filters and the data behind the pages are not pages of their own. The
	 * two files of the dataset, which the matrix names, may be read.
	 */
	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(Editions editions) {
		ChosenEdition pinned = editions.pinned();
		return pinned.answer().of("""
				User-agent: *
				Allow: /api/v1/services?edition=%1$s&format=json
				Allow: /api/v1/services?edition=%1$s&format=csv
				Disallow: /api/
				Disallow: /*?
				Sitemap: %2$s/sitemap.xml
				""".formatted(pinned.id(), server()), new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
	}

	/**
	 * The pages of the pinned edition with its services. If it has more services than a
	 * sitemap may have addresses, the last in alphabetical order are left out; search
	 * engines find them by the links of the matrix.
	 */
	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(Editions editions) {
		ChosenEdition pinned = editions.pinned();
		String server = server();
		StringBuilder sitemap = new StringBuilder(
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
		Stream
			.of(PAGES.stream(), ProblemTexts.all().kinds().stream().map(ProblemText::href),
					pinned.edition().services().stream().map(ListedService::id).map("/services/%s"::formatted))
			.flatMap((paths) -> paths)
			.limit(MOST_ADDRESSES)
			.forEach((path) -> sitemap
				.append("<url><loc>%s%s</loc></url>\n".formatted(HtmlUtils.htmlEscape(server), path)));
		return pinned.answer().of(sitemap.append("</urlset>\n").toString(), MediaType.APPLICATION_XML);
	}

	private static String server() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

}
