package org.cmkcatalog.seed;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import org.cmkcatalog.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database itself refuses rows that contradict the design. A statement that is
 * refused changes nothing, so all meet the same tables.
 */
@Tag("database")
class TableConstraintTests {

	private static final Map<String, String> DATABASE = TestDatabase.createLasting();

	private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(
			DATABASE.getOrDefault("spring.datasource.url", ""), DATABASE.getOrDefault("spring.datasource.username", ""),
			DATABASE.getOrDefault("spring.datasource.password", "")));

	@BeforeAll
	static void fillTables() {
		String[] arguments = DATABASE.entrySet()
			.stream()
			.map((setting) -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
			.toArray(String[]::new);
		StringWriter said = new StringWriter();
		assertThat(SeedCommand.run(arguments, new PrintWriter(said), new PrintWriter(said))).as(said::toString)
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update listing set key_vault_support = 'perhaps' where document_row = 1",
			"update listing set managed_hsm_basis = 'not_covered' where managed_hsm_support = 'supported'",
			"update listing_key_constraint set bits = 0", "update listing_key_constraint set key_type = 'DSA'",
			"update listing set category_id = -1 where document_row = 1",
			"update listing set service_id = 'nobody' where document_row = 1",
			"update listing set document_row = 2 where document_row = 1",
			"update listing set source_line = 0 where document_row = 1",
			"update listing_footnote set key_store = 'safe'", "update finding set kind = 'odd'",
			"update category set slug = 'storage' where slug = 'databases'", "update footnote set marker = '*'",
			"update resource_type_rule set relation = 'about'", "update resource_type_rule set type = 'A.B/c'",
			"update resource_type_service set service_id = 'nobody'",
			"update resource_type_service set rule_id = (select min(rule_id) from resource_type_service)",
			"update terraform_type set name = 'azurerm_key_vault'", "delete from edition" })
	void statementThatContradictsTheDesignIsRefused(String statement) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.update(statement));
	}

}
