package org.cmkcatalog.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An edition is taken out of the shipped data, with all that it alone shows, and added
 * again.
 */
class RenameProposalsTests {

	/** The lines that follow from each edition, if it is added after the others. */
	private static final Map<String, List<String>> CERTAIN = Map.of("2019-07-02",
			List.of(",renamed,Azure DevOps,Azure DevOps Services",
					",renamed,Azure Machine Learning Service,Azure Machine Learning",
					",renamed,HDInsight,Azure HDInsight"),
			"2020-09-09",
			List.of(",renamed,Azure DevOps,Azure DevOps Services", ",renamed,Azure Sentinel,Microsoft Sentinel"),
			"2024-07-19", List.of(",renamed,Azure AI Studio,Azure AI Foundry",
					",renamed,Azure Database for PostgreSQL,Azure Database for PostgreSQL - Single Server"));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "2019-07-02", "2020-09-09", "2023-05-05", "2024-07-19", "2024-10-25", "2026-01-12",
			"2026-04-02", "2026-05-15" })
	void editionThatWasNotThereGetsNoWrongLine(String date) throws IOException {
		Path candidate = copyWithout(date);
		SeedData data = SeedReader.readWith(this.folder.toString(), new PathMatchingResourcePatternResolver(),
				candidate);
		SeedEdition edition = data.editions()
			.stream()
			.filter((one) -> one.date().toString().equals(date))
			.findFirst()
			.orElseThrow();
		RenameProposals proposals = RenameProposals.of(data, edition);
		Map<String, Set<String>> services = services();
		assertThat(proposals.certain()).allSatisfy((proposal) -> assertThat(services.get(proposal.from()))
			.containsAnyElementsOf(services.get(proposal.to())));
		assertThat(proposals.certain().stream().map(RenameProposal::line))
			.containsExactlyInAnyOrderElementsOf(CERTAIN.getOrDefault(date, List.of()));
	}

	/** The ids of each name in the shipped data. */
	private static Map<String, Set<String>> services() {
		return SeedReader.read("seed-data", new PathMatchingResourcePatternResolver())
			.editions()
			.stream()
			.flatMap((edition) -> edition.document()
				.rows()
				.stream()
				.map((row) -> Map.entry(row.name(), edition.serviceId(row).value())))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
	}

	/** The shipped data as it was before an edition was added. */
	private Path copyWithout(String date) throws IOException {
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		Path shipped = Path.of("seed-data");
		try (Stream<Path> files = Files.list(shipped.resolve("editions"))) {
			files.forEach((file) -> copy(file, editions.resolve(file.getFileName())));
		}
		for (String name : List.of("aliases.csv", "cells.csv")) {
			copy(shipped.resolve(name), this.folder.resolve(name));
		}
		SeedData all = SeedReader.read(shipped.toString(), new PathMatchingResourcePatternResolver());
		Set<String> known = all.editions()
			.stream()
			.filter((edition) -> !edition.date().toString().equals(date))
			.flatMap((edition) -> edition.document().rows().stream())
			.map(DocumentRow::name)
			.collect(Collectors.toSet());
		Files.write(this.folder.resolve("renames.csv"),
				Files.readAllLines(shipped.resolve("renames.csv"))
					.stream()
					.filter((line) -> line.startsWith("edition,")
							|| known.containsAll(List.of(line.split(",")[2], line.split(",")[3])))
					.toList());
		return editions.resolve(date + ".md");
	}

	private static void copy(Path from, Path to) {
		try {
			Files.copy(from, to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
