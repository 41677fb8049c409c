package org.cmkcatalog.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cmkcatalog.bench.MicroBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A document from bytes to its model, and back to Markdown. */
@SuppressWarnings("NullAway.Init") // JMH calls the @Setup first
public class DocumentBenchmark extends MicroBenchmark {

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
