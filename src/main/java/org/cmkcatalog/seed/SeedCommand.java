package org.cmkcatalog.seed;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.database.DatabaseName;
import org.cmkcatalog.database.DatabaseProperties;
import org.cmkcatalog.database.StartingDatabase;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.SpringProperties;

/**
 * The command {@code seed}: fills the tables once for a whole fleet, as a step of a
 * release. Takes the settings of the service, for example
 * {@code --spring.datasource.url=…}.
 */
public final class SeedCommand {

	/** What the command line starts with. */
	public static final String NAME = "seed";

	private static final String SEED_ON_START = "--cmk.catalog.seed-on-start=";

	private SeedCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code seed} on the command line
	 * @param out takes what was done
	 * @param err takes what is wrong with the command line
	 * @return the exit code: 0 if the tables contain the seed data, 1 if they could not
	 * be filled, 2 if no lasting database is named
	 */
	public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
		// the fleet may be told not to seed, in whatever way
		List<String> all = Stream
			.concat(Stream.of(arguments).filter((argument) -> !argument.startsWith(SEED_ON_START)),
					Stream.of(SEED_ON_START + "true"))
			.toList();
		// what is prepared for the service is of no use here
		SpringProperties.setProperty("spring.aot.enabled", "false");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(all.toArray(String[]::new))) {
			String url = context.getEnvironment().getProperty("spring.datasource.url");
			if (url == null || DatabaseName.isInMemory(url)) {
				err.println(
						"The database is in memory and gone again; name one that lasts with --spring.datasource.url=…");
				return 2;
			}
			SeedMigration seed = context.getBean(SeedMigration.class);
			out.printf("%s The content hash is %s.%n", seed.hasWritten() ? "The tables were filled."
					: "The tables already contain the seed data; nothing was written.", seed.contentHash());
			return 0;
		}
		catch (RuntimeException ex) {
			// Spring Boot has said why
			return 1;
		}
	}

	/** As much of the service as the tables need. */
	@Import({ SeedMigration.class, StartingDatabase.class })
	@EnableConfigurationProperties({ SeedProperties.class, DatabaseProperties.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	static class Settings {

	}

}
