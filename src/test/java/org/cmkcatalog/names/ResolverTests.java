package org.cmkcatalog.names;

import java.util.ArrayList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.names.NameIndex.SearchName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Which services names mean: all names that are shipped, and as people mistype them. */
@ServiceTest
class ResolverTests {

	/** Any number would do; this one makes every run the same. */
	private static final long SEED = 20240719;

	private static final int ENOUGH_LETTERS = 6;

	@Autowired
	private CurrentCatalog current;

	private Resolver resolver;

	private KnownServices services;

	@BeforeEach
	void takeCatalog() {
		this.resolver = Resolver.of(this.current.get());
		this.services = this.current.get().services();
	}

	private Edition listed(String edition) {
		return edition.equals("latest") ? this.current.get().latest()
				: this.current.get().edition(LocalDate.parse(edition)).orElseThrow();
	}

	private List<String> ids(String typed, Edition listed) {
		return this.resolver.candidates(typed, listed).stream().map((candidate) -> candidate.service().id()).toList();
	}

	/** All names but those that mean another service by now. */
	private List<SearchName> names() {
		return this.services.all()
			.stream()
			.flatMap(SearchName::of)
			.filter((name) -> namesakes(name.text()).contains(name.service().id()))
			.toList();
	}

	@Test
	void nameMeansWhatTheEditionListsUnderIt() {
		String pool = "azure-synapse-analytics-dedicated-sql-pool-formerly-sql-dw-only";
		assertThat(this.resolver.resolve("Azure Synapse Analytics", listed("2020-09-09")).service())
			.map(KnownService::id)
			.hasValue(pool);
		assertThat(this.resolver.resolve("Azure Synapse Analytics", listed("2024-07-19")).service())
			.map(KnownService::id)
			.hasValue("azure-synapse-analytics");
	}

	private boolean isOther(SearchName name) {
		return this.services.otherNames().stream().anyMatch((other) -> Slug.of(other).equals(Slug.of(name.text())));
	}

	/** Services that share a name, as the seed data declares it. */
	private Set<String> namesakes(String name) {
		return this.services.named(name).stream().map(KnownService::id).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-07-02", "2023-05-05", "2024-07-19", "2024-10-25", "2026-05-15" })
	void everyNameResolvesToItsServiceFirst(String edition) {
		Edition listed = listed(edition);
		assertThat(names()).hasSizeGreaterThan(300).allSatisfy((name) -> {
			Set<String> namesakes = namesakes(name.text());
			assertThat(namesakes).contains(name.service().id());
			assertThat(ids(name.text(), listed).subList(0, namesakes.size()))
				.containsExactlyInAnyOrderElementsOf(namesakes);
		});
	}

	@Test
	void everyNameButForCaseAndPunctuationIsFound() {
		Edition listed = listed("latest");
		assertThat(names()).filteredOn((name) -> namesakes(name.text()).size() == 1)
			.filteredOn((name) -> !isOther(name))
			.allSatisfy((name) -> {
				for (String typed : List.of(name.text().toUpperCase(Locale.ROOT),
						name.text().replaceAll("[^\\p{L}\\p{N}]+", "_"), " " + name.text() + "?")) {
					Resolution resolution = this.resolver.resolve(typed, listed);
					assertThat(resolution.status()).as(typed).isEqualTo(ResolutionStatus.FOUND);
					assertThat(resolution.candidates().get(0).service().id()).isEqualTo(name.service().id());
				}
			});
	}

	@Test
	void mistypedNameIsAmongTheFirstThree() {
		Edition listed = listed("2024-07-19");
		Random random = new Random(SEED);
		int cases = 0;
		List<String> missed = new ArrayList<>();
		for (SearchName name : names()) {
			if (name.text().chars().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
				continue;
			}
			for (Slip slip : Slip.values()) {
				String typed = slip.applyTo(name.text(), random);
				Set<String> right = namesakes(name.text());
				if (ids(typed, listed).stream().limit(3).noneMatch(right::contains)) {
					missed.add("%s (%s of %s)".formatted(typed, slip, name.text()));
				}
				cases++;
			}
		}
		double share = 100.0 * (cases - missed.size()) / cases;
		System.out.printf("mistyped names: %.2f of 100 among the first three (%d cases, seed %d); missed: %s%n", share,
				cases, SEED, missed);
		assertThat(cases).isGreaterThan(700);
		assertThat(share).isGreaterThanOrEqualTo(97);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			cosmos,                    found,     azure-cosmos-db,                 abbreviation
			AKS,                       found,     azure-kubernetes-service,        abbreviation
			azure aks,                 found,     azure-kubernetes-service,        abbreviation
			VMs,                       found,     virtual-machines,                name
			sql mi,                    found,     azure-sql-managed-instance,      abbreviation
			azure ad ds,               found,     microsoft-entra-domain-services, abbreviation
			cognitive search,          found,     azure-ai-search,                 former_name
			Microsoft Foundry,         found,     azure-ai-studio,                 later_name
			azure-sql-database,        found,     azure-sql-database,              name
			Dátabase SQL,              found,     azure-sql-database,              name
			kubernetes service,        found,     azure-kubernetes-service,        name
			sentinel,                  found,     microsoft-sentinel,              name
			hdinsights,                found,     azure-hdinsight,                 name
			synapse,                   ambiguous, azure-synapse-analytics,         part
			synaps,                    ambiguous, azure-synapse-analytics,         part
			azure sinapse analitics,   ambiguous, azure-synapse-analytics,         typo
			databriks,                 ambiguous, azure-databricks,                typo
			function,                  ambiguous, functions,                       name
			managed disks,             ambiguous, disk-storage,                    common_name
			AzureBlobStorage,          found,     blob-storage,                    name
			CosmosDbs,                 found,     azure-cosmos-db,                 name
			Azure DB for MySQL,        found,     azure-database-for-mysql,        name
			Azure Database for Postgre SQL, found, azure-database-for-postgresql,  name
			Data factories,            found,     azure-data-factory,              name
			azur blob storage,         found,     blob-storage,                    name
			Azure Functions,           found,     azure-functions,                 name
			AzureFunction,             found,     azure-functions,                 name
			Synapse Analytics,         found,     azure-synapse-analytics,         name
			Azure Kubernetes Service (AKS), found, azure-kubernetes-service,       name
			Web Apps (App Service),    found,     app-service,                     common_name
			Logic Apps (Workflow),     found,     logic-apps,                      name
			App Service web app,       found,     app-service,                     name
			Cognitive Services: Face,  found,     face,                            name
			Azure AI Bot Service,      found,     azure-bot-service,               name
			Azure Databricks Workspace, found,    azure-databricks,                name
			Cosmos DB Database Account, found,    azure-cosmos-db,                 name
			AKS Managed Cluster,       found,     azure-kubernetes-service,        abbreviation
			Azure SQL server,          ambiguous, azure-sql-database,              common_name
			Web/Function App,          ambiguous, app-service,                     common_name
			Storage: Disks (incl. Managed Disks), ambiguous, disk-storage,         name
			dedicated SQL pool,        ambiguous, azure-synapse-analytics,         common_name
			ACS,                       ambiguous, azure-communication-services,    abbreviation
			arch,                      ambiguous, archive-storage,                 part
			sql ma,                    ambiguous, azure-sql-managed-instance,      part
			""")
	void typedNameMeansAService(String typed, String status, String id, String match) {
		Edition listed = listed("2024-07-19");
		assertThat(this.resolver.resolve(typed, listed).status()).hasToString(status);
		Candidate first = this.resolver.candidates(typed, listed).get(0);
		assertThat(first.service().id()).isEqualTo(id);
		assertThat(first.match()).hasToString(match);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Azure Arc", "Microsoft 365", "Azure Lab Services", "load balancer", "App Service plans",
			"Storage account (classic)", "Microsoft Defender for Key Vault", "Microsoft Defender for Cloud Apps",
			"Service Health", "Azure Purview", "Stream Analytics clusters", "Event Grid namespace", "Container",
			"Contoso: Face", "Storage - Key Vault" })
	void nameOfSomethingElseMeansNothing(String typed) {
		assertThat(this.resolver.candidates(typed, listed("2024-07-19"))).isEmpty();
	}

	@Test
	void nameOfTwoServicesIsAmbiguousInEveryEdition() {
		assertThat(this.current.get().editions())
			.allSatisfy((edition) -> assertThat(this.resolver.resolve("SQL Data Warehouse", edition).status())
				.isEqualTo(ResolutionStatus.AMBIGUOUS));
	}

	@Test
	void serviceTakesThePlaceOfOneThatBecameIt() {
		assertThat(this.resolver.resolve("function app", listed("2024-07-19")).status())
			.isEqualTo(ResolutionStatus.AMBIGUOUS);
		assertThat(this.resolver.resolve("function app", listed("latest")).service()).map(KnownService::id)
			.hasValue("azure-functions");
	}

	@Test
	void synapseMeansTwoServices() {
		assertThat(this.resolver.resolve("synapse", listed("2024-07-19")).candidates())
			.extracting((candidate) -> candidate.service().id())
			.containsExactly("azure-synapse-analytics",
					"azure-synapse-analytics-dedicated-sql-pool-formerly-sql-dw-only");
	}

	@Test
	void nameOfAnEditionIsSeenFromIt() {
		assertThat(this.resolver.candidates("Azure AI Foundry", listed("2024-07-19")).get(0).match())
			.isEqualTo(MatchKind.LATER_NAME);
		assertThat(this.resolver.candidates("Azure AI Foundry", listed("2024-10-25")).get(0).match())
			.isEqualTo(MatchKind.NAME);
		assertThat(this.resolver.candidates("Azure AI Foundry", listed("2026-05-15")).get(0).match())
			.isEqualTo(MatchKind.FORMER_NAME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "---", "日本語", "xyzzy", "qqqqqqqq wwwwwwww" })
	void nonsenseMeansNothing(String typed) {
		assertThat(this.resolver.resolve(typed, listed("latest")).status()).isEqualTo(ResolutionStatus.UNKNOWN);
		assertThat(this.resolver.candidates(typed, listed("latest"))).isEmpty();
	}

	@Test
	void everyAliasIsThatOfServicesOnly() {
		assertThat(this.services.all()).allSatisfy((service) -> assertThat(service.aliases())
			.allSatisfy((alias) -> assertThat(Slug.of(alias.text())).isPresent()));
		assertThat(this.services.all().stream().mapToLong((service) -> service.aliases().size()).sum()).isEqualTo(222);
	}

	/** What fingers do to a name. */
	private enum Slip {

		DROPPED {
			@Override
			String applyTo(String name, int at) {
				return name.substring(0, at) + name.substring(at + 1);
			}
		},

		DOUBLED {
			@Override
			String applyTo(String name, int at) {
				return name.substring(0, at) + name.charAt(at) + name.substring(at);
			}
		},

		SWAPPED {
			@Override
			String applyTo(String name, int at) {
				int other = (at + 1 < name.length()) ? at + 1 : at - 1;
				StringBuilder swapped = new StringBuilder(name);
				swapped.setCharAt(at, name.charAt(other));
				swapped.setCharAt(other, name.charAt(at));
				return swapped.toString();
			}
		};

		abstract String applyTo(String name, int at);

		String applyTo(String name, Random random) {
			int[] letters = IntStream.range(0, name.length())
				.filter((at) -> Character.isLetter(name.charAt(at)))
				.toArray();
			return applyTo(name, letters[random.nextInt(letters.length)]);
		}

	}

}
