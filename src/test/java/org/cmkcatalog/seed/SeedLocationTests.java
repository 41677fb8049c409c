package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A place without seed files is told as such, and what it is called. */
class SeedLocationTests {

	@TempDir
	private Path folder;

	private static void assertRefused(String location, String reason) {
		assertThatExceptionOfType(NoSeedException.class)
			.isThrownBy(() -> SeedReader.read(location, new PathMatchingResourcePatternResolver()))
			.withMessageContaining("'%s'".formatted(location))
			.withMessageContaining(reason);
	}

	@Test
	void folderThatDoesNotExistIsToldAsSuch() {
		assertRefused(this.folder + "/none", "the folder %s/none does not exist".formatted(this.folder));
		assertRefused("file:" + this.folder + "/none", "the folder %s/none does not exist".formatted(this.folder));
		assertRefused("classpath:none", "does not exist");
	}

	@Test
	void placeThatIsNoFolderIsToldAsSuch() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertRefused(file.toString(), file + " is not a folder");
	}

	@Test
	void folderWithoutEditionsIsToldAsSuch() throws IOException {
		assertRefused(this.folder.toString(), "has no folder editions");
		Files.createDirectory(this.folder.resolve("editions"));
		assertRefused(this.folder.toString(), "there is no edition; there should be at least one file YYYY-MM-DD.md");
	}

	@Test
	void placeThatCannotBeListedIsRefused() {
		assertRefused("https://example.org/seed-data", "begins with file: or classpath:");
		assertRefused("", "cmk.catalog.seed-location is empty");
	}

	@Test
	void nameSaysWhetherTheDataAreTheProgramsOwn() {
		assertThat(SeedFiles.nameOf("classpath:seed-data")).isEqualTo("the program's own data (classpath:seed-data)");
		assertThat(SeedFiles.nameOf("seed-data")).isEqualTo("the folder " + Path.of("seed-data").toAbsolutePath());
		assertThat(SeedFiles.nameOf("file:/srv/seed-data")).isEqualTo("the folder /srv/seed-data");
	}

}
