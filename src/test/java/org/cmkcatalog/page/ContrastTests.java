package org.cmkcatalog.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text can be read on every ground, in light and in dark, as docs/design.md has it. */
class ContrastTests {

	private static final Pattern TOKEN = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");

	private static final List<String> GROUNDS = List.of("paper", "wash", "tint", "glow");

	private final List<Map<String, String>> modes;

	private final String design;

	ContrastTests() throws IOException {
		String css = Files.readString(Path.of("src/main/resources/assets/page.css"));
		this.modes = Stream.of(css.split(":root \\{")).skip(1).limit(2).map(ContrastTests::tokens).toList();
		this.design = Files.readString(Path.of("docs/design.md"));
	}

	private static Map<String, String> tokens(String rule) {
		Map<String, String> tokens = new LinkedHashMap<>();
		TOKEN.matcher(rule.substring(0, rule.indexOf('}')))
			.results()
			.forEach((token) -> tokens.put(token.group(1), token.group(2)));
		return tokens;
	}

	@ParameterizedTest
	@CsvSource({ "ink, 4.5", "soft, 4.5", "link, 4.5", "seen, 4.5", "yes, 4.5", "pre, 4.5", "nl, 4.5", "no, 4.5",
			"na, 4.5", "con, 4.5", "line, 3" })
	void tokenStandsOutOnEveryGround(String token, double least) {
		StringBuilder row = new StringBuilder();
		for (Map<String, String> mode : this.modes) {
			List<Double> contrasts = GROUNDS.stream()
				.map((ground) -> contrast(colour(mode, token), colour(mode, ground)))
				.toList();
			assertThat(contrasts).as(token).allMatch((contrast) -> contrast >= least);
			row.append(" `%s` | %s |".formatted(mode.get(token),
					contrasts.stream()
						.map((contrast) -> String.format(Locale.ROOT, "%.1f", contrast))
						.collect(Collectors.joining(" "))));
		}
		assertThat(this.design).contains(row);
	}

	private static String colour(Map<String, String> mode, String token) {
		return Objects.requireNonNull(mode.get(token), token);
	}

	/** As WCAG 2 defines it. */
	private static double contrast(String one, String other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
	}

	private static double part(String colour, int at) {
		double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
