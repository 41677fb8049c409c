package org.cmkcatalog.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.LinkTargets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The shipped editions, written as Microsoft or a mirror may write them: no change. */
class SpellingTests {

	private static final String LINK = "(?<=\\]\\()";

	/** Spellings that change every edition. */
	private static final Map<String, UnaryOperator<String>> SPELLINGS = new TreeMap<>(
			Map.ofEntries(Map.entry("absolute links", replacing(LINK + "/", "https://learn.microsoft.com/")),
					Map.entry("a language in links", replacing(LINK + "/", "https://learn.microsoft.com/en-us/")),
					Map.entry("the former host", replacing(LINK + "/", "http://docs.microsoft.com/")),
					Map.entry("links relative to the document", replacing(LINK + "/azure/", "../../")),
					Map.entry("links without the first folder", replacing(LINK + "/azure/(?=[a-z])", "/")),
					Map.entry("source files of a mirror", replacing(LINK + "/azure/([\\w/.-]*?)/?(?=[#)])",
							"https://github.com/MicrosoftDocs/azure-docs/blob/release/2026-05/articles/$1.md?plain=1")),
					Map.entry("index files of a mirror",
							replacing(LINK + "/azure/([\\w/.-]*?)/?(?=\\))",
									"https://github.com/MicrosoftDocs/azure-docs/blob/3f2a/articles/$1/index.yml")),
					Map.entry("index files", replacing("/(?=\\) \\| Yes)", "/index.yml")),
					Map.entry("blanks in titles", replacing("(?<=\\| \\[)(.*?)(?=\\]\\()", " $1 ")),
					Map.entry("padded cells", replacing("(?m)(?<=^\\|.{0,400}) \\|", "      |")),
					Map.entry("bare cells", replacing("(?m)(?<=^\\|.{0,400})(?<!\\\\) ?\\| ?", "|")),
					Map.entry("lines that end as on Windows", replacing("\n", "\r\n")),
					Map.entry("a delimiter row of four cells",
							replacing("\\|---\\|---\\|---\\|---\\|---\\|", "|---|:---|:--:|---|")),
					Map.entry("a header in capitals",
							replacing("(?i)\\| product, feature, or service \\| key vault",
									"| PRODUCT, FEATURE, OR SERVICE | KEY VAULT")),
					Map.entry("keys after a comma", replacing("Yes \\((RSA \\d+-bit)\\)", "Yes, $1")),
					Map.entry("bare markers", replacing("(?<=Yes)\\\\\\*\\\\\\*", "**")),
					Map.entry("renumbered footnotes",
							replacing("(?<=Yes|\n)\\\\\\*\\\\\\*(?!\\\\)", "\\\\*\\\\*\\\\*\\\\*\\\\*")),
					Map.entry("links joined by and", replacing("(?<=\\)), (?=\\[)", " and ")),
					Map.entry("rows without a last pipe", replacing("(?m)(?<=^\\| \\[.{0,400}\\)) \\|$", ""))));

	private static UnaryOperator<String> replacing(String regex, String replacement) {
		return (text) -> text.replaceAll(regex, replacement);
	}

	static Stream<Arguments> spellings() {
		return Stream.of("2024-07-19", "2024-10-25", "2026-05-15")
			.flatMap((edition) -> SPELLINGS.keySet().stream().map((spelling) -> arguments(edition, spelling)));
	}

	private static CatalogDocument parse(String text) {
		return CatalogDocumentParser.parse(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<Change> changes(String before, String after) {
		CatalogDocument one = parse(before);
		CatalogDocument other = parse(after);
		LinkTargets targets = LinkTargets.of(List.of(one, other));
		return Comparison.between(EditionState.of(Edition.of(one, "", (row) -> row.id().value()), targets),
				EditionState.of(Edition.of(other, "", (row) -> row.id().value()), targets), (service) -> false,
				List.of());
	}

	@ParameterizedTest
	@MethodSource("spellings")
	void anotherSpellingIsNoChange(String edition, String spelling) throws IOException {
		String text = Files.readString(Path.of("seed-data/editions", edition + ".md"));
		String respelled = SPELLINGS.getOrDefault(spelling, UnaryOperator.identity()).apply(text);
		assertThat(respelled).isNotEqualTo(text);
		assertThat(changes(text, respelled)).isEmpty();
		assertThat(parse(respelled).rows()).hasSameSizeAs(parse(text).rows());
	}

	@ParameterizedTest
	@MethodSource("layouts")
	void anotherLayoutIsNoChange(String edition, String from, String to) throws IOException {
		String text = Files.readString(Path.of("seed-data/editions", edition + ".md"));
		String laidOut = text.replaceAll(from, to);
		assertThat(parse(laidOut).layout()).isNotEqualTo(parse(text).layout());
		assertThat(changes(text, laidOut)).isEmpty();
	}

	static Stream<Arguments> layouts() {
		String table = "| Product, feature, or service | Key Vault | Managed HSM | Documentation |\n|---|---|---|---|\n";
		String oneTable = "\\| Product.*\n\\|---.*\n\\| \\*\\*(.*)\\*\\*.*\n";
		return Stream
			.of(arguments("2024-07-19", "(?:" + oneTable + ")|(?:\\| \\*\\*(.*?)\\*\\*.*\n)", "\n## $1$2\n\n" + table));
	}

}
