package org.cmkcatalog.resource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which types resource ids have. */
class ResourceTypeTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			/subscriptions/s/resourceGroups/İstanbul/providers/Microsoft.Sql/servers/a, Microsoft.Sql/servers
			/subscriptions/s/resourceGroups/İİİİİİİİİİİİİİİİİİİİ/PROVIDERS/A.B/c/n/d/İ, A.B/c/d
			/providers/A.B/c/n/Providers/D.E/f/n, D.E/f
			""")
	void idIsOfTheTypeAfterItsLastProvider(String id, String type) {
		assertThat(ResourceType.ofId(id)).hasToString("Optional[" + type + "]");
	}

	@Test
	void idWhenNothingFollowsItsProviderIsOfNone() {
		assertThat(ResourceType.ofId("/İİİİİİİİİİİİ/providers/")).isEmpty();
		assertThat(ResourceType.ofId("x/providers/A.B/c/n")).isEmpty();
	}

}
