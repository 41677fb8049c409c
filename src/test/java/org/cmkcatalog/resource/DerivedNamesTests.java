package org.cmkcatalog.resource;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which display names follow from types. */
class DerivedNamesTests {

	private final DerivedNames names = new DerivedNames(types("Microsoft.Network/publicIPAddresses",
			"Microsoft.Network/routeTables", "Microsoft.Network/firewallPolicies", "Microsoft.Network/publicIPPrefixes",
			"Microsoft.Cache/redis", "Microsoft.Network/connections", "Microsoft.Web/connections",
			"Microsoft.Sql/servers/elasticPools", "Microsoft.Compute/disks", "microsoft.compute/Disks"));

	private static List<ResourceType> types(String... types) {
		return Stream.of(types).map((type) -> ResourceType.of(type).orElseThrow()).toList();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Public IP address, Microsoft.Network/publicIPAddresses
			public ip addresses, Microsoft.Network/publicIPAddresses
			Public IP prefix, Microsoft.Network/publicIPPrefixes
			Public IP Prefixes, Microsoft.Network/publicIPPrefixes
			Route  table, Microsoft.Network/routeTables
			Firewall Policy, Microsoft.Network/firewallPolicies
			Firewall policies, Microsoft.Network/firewallPolicies
			Redis, Microsoft.Cache/redis
			""")
	void nameWhenItIsTheLastSegmentOfOneTypeIsOfThatType(String name, String type) {
		assertThat(this.names.type(name)).hasToString("Optional[" + type + "]");
	}

	@Test
	void nameWhenTypesDifferInCaseOnlyIsOfThatType() {
		assertThat(this.names.type("Disk")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Connection", "Elastic pool", "IP address", "Microsoft.Network/routeTables", "table", "" })
	void nameWhenOfSeveralTypesOrOfAPartOrUnknownIsOfNone(String name) {
		assertThat(this.names.type(name)).isEmpty();
	}

}
