package org.cmkcatalog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus reads of an instance.
 *
 * @param samples values by name and labels, as they are written
 */
public record Scrape(Map<String, Double> samples) {

	private static final Pattern SAMPLE = Pattern.compile("([a-z_:][\\w:]*(?:\\{.*\\})?) (\\S+)");

	/** Reads the metrics of the instance at a port. */
	public static Scrape of(int port) throws IOException {
		RawAnswer answer = RawAnswer.to("GET", "/actuator/prometheus", port);
		assertThat(answer.status()).isEqualTo(200);
		return of(answer.text());
	}

	/** Reads the text format of Prometheus. */
	public static Scrape of(String text) {
		Map<String, Double> samples = new LinkedHashMap<>();
		text.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
			Matcher sample = SAMPLE.matcher(line);
			assertThat(sample.matches()).as(line).isTrue();
			samples.put(sample.group(1), Double.valueOf(sample.group(2)));
		});
		return new Scrape(samples);
	}

	/** The only sample with that beginning. */
	public double value(String beginning) {
		return this.samples.entrySet()
			.stream()
			.filter((sample) -> sample.getKey().startsWith(beginning))
			.map(Map.Entry::getValue)
			.reduce((one, other) -> {
				throw new AssertionError("Several samples begin with " + beginning);
			})
			.orElseThrow(() -> new AssertionError("No sample begins with " + beginning));
	}

	/** What was added between another scrape and this one, to counters of that name. */
	public Map<String, Double> since(Scrape before, String name) {
		Map<String, Double> added = new LinkedHashMap<>();
		this.samples.forEach((sample, value) -> {
			double difference = value - before.samples().getOrDefault(sample, 0.0);
			if (sample.startsWith(name + "{") && difference != 0 && !sample.contains("/actuator")) {
				added.put(sample, difference);
			}
		});
		return added;
	}

}
