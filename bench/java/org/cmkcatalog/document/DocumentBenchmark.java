package org.cmkcatalog.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A document from bytes to its model, and back to Markdown. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the @Setup first
public class DocumentBenchmark {

	/** Any edition will do, also one that is in no seed data: {@code -p file=…}. */
	@Param({ "seed-data/editions/2024-07-19.md", "seed-data/editions/2024-10-25.md",
			"seed-data/editions/2026-05-15.md" })
	private String file = "";

	private byte[] bytes = {};

	private CatalogDocument document;

	@Setup
	public void read() throws IOException {
		this.bytes = Files.readAllBytes(Path.of(this.file));
		this.document = CatalogDocumentParser.parse(this.bytes);
	}

	@Benchmark
	public Object parse() {
		return CatalogDocumentParser.parse(this.bytes);
	}

	@Benchmark
	public Object render() {
		return CatalogDocumentRenderer.render(this.document);
	}

}
