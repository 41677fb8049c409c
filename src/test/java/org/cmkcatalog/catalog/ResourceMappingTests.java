package org.cmkcatalog.catalog;

import java.util.Arrays;
import java.util.List;

import org.cmkcatalog.EditedDocuments;
import org.cmkcatalog.resource.Condition;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.seed.SeedEdition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceMappingTests {

	private static final Edition EDITION = edition(EditedDocuments.SEED.editions().get(3));

	private static Edition edition(SeedEdition edition) {
		return Edition.of(edition.document(), "", (row) -> edition.serviceId(row).value());
	}

	private static List<String> ids(String text) {
		return Arrays.stream(text.split(" ")).filter((id) -> !id.isEmpty()).toList();
	}

	/** The edition lists no service "gone" and no "lost". */
	@ParameterizedTest
	@CsvSource(
			textBlock = """
					exact,            azure-sql-database,               '',                     exact,            azure-sql-database,           false
					exact,            event-hubs azure-sql-database,    '',                     one_of,           event-hubs azure-sql-database, false
					exact,            gone azure-sql-database,          event-hubs,             exact,            azure-sql-database,           false
					exact,            gone,                             lost event-hubs,        exact,            event-hubs,                   true
					exact,            gone,                             event-hubs service-bus, one_of,           event-hubs service-bus,       true
					exact,            gone,                             lost,                   none,             '',                           false
					one_of,           event-hubs service-bus,           '',                     one_of,           event-hubs service-bus,       false
					one_of,           event-hubs gone,                  '',                     one_of,           event-hubs,                   false
					one_of,           gone lost,                        '',                     none,             '',                           false
					none,             '',                               '',                     none,             '',                           false
					not_a_data_store, '',                               '',                     not_a_data_store, '',                           false
					""")
	void mappingHasServicesThatTheEditionLists(String relation, String services, String otherwise, String mapped,
			String found, boolean isOtherwise) {
		ResourceRule rule = new ResourceRule("Microsoft.Any/things", Condition.ALWAYS,
				Relation.valueOf(relation.toUpperCase()), ids(services), ids(otherwise), true, "", "");
		ResourceMapping mapping = ResourceMapping.of(rule, EDITION);
		assertThat(mapping.relation()).hasToString(mapped);
		assertThat(mapping.services()).extracting(ListedService::id).containsExactlyElementsOf(ids(found));
		assertThat(mapping.isOtherwise()).isEqualTo(isOtherwise);
		assertThat(mapping.rule()).isSameAs(rule);
	}

}
