package org.cmkcatalog.database;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which errors of PostgreSQL, its driver and H2 are waited for, and which are told at
 * once.
 */
class DatabaseFaultTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			08001, UNREACHABLE
			08006, UNREACHABLE
			57P03, UNREACHABLE
			53300, UNREACHABLE
			90067, UNREACHABLE
			08004, REFUSED
			28P01, REFUSED
			28000, REFUSED
			3D000, MISSING
			90146, MISSING
			42501, FORBIDDEN
			42P01, NO_TABLES
			25006, READ_ONLY
			90020, IN_USE
			90113, UNUSABLE_URL
			42601, OTHER
			     , OTHER
			""")
	void faultFollowsFromTheSqlState(String state, DatabaseFault fault) {
		assertThat(DatabaseFault.of(new SQLException("said", state))).isEqualTo(fault);
		assertThat(fault.mayPass()).isEqualTo(fault == DatabaseFault.UNREACHABLE);
	}

}
