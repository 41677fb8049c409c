package org.cmkcatalog.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What cells leave open of a required key: those that no shipped edition has, too. */
class RequirementTests {

	@ParameterizedTest
	@CsvSource(delimiter = '!', nullValues = "-",
			textBlock = """
					RSA 2048,RSA 3072 ! -       ! 3072 ! -       ! -
					RSA 2048,RSA 3072 ! RSA     ! 2048 ! -       ! -
					RSA 2048,RSA 3072 ! RSA     ! 4096 ! -       ! The cell states RSA 2048, RSA 3072; the page does not say whether other sizes work.
					RSA 2048,RSA 3072 ! RSA_HSM ! 4096 ! -       ! The cell states RSA 2048, RSA 3072; the page does not say whether other sizes work, and it does not speak of keys that an HSM protects (RSA-HSM).
					RSA 2048,RSA 3072 ! RSA_HSM ! 3072 ! -       ! The cell states RSA 2048, RSA 3072; it does not speak of keys that an HSM protects (RSA-HSM).
					RSA 2048,RSA 3072 ! -       ! -    ! -       ! The cell states RSA 2048, RSA 3072; the page does not say whether other sizes work.
					EC 256            ! EC      ! 256  ! -       ! -
					EC 256            ! RSA     ! 256  ! -       ! The cell states EC 256; it does not speak of RSA keys.
					RSA-HSM 3072      ! RSA     ! 3072 ! -       ! The cell states RSA-HSM 3072; it does not speak of RSA keys.
					RSA-HSM 3072      ! RSA_HSM ! -    ! -       ! -
					RSA 3072,EC 256   ! EC_HSM  ! -    ! -       ! The cell states RSA 3072, EC 256; it does not speak of keys that an HSM protects (EC-HSM).
					-                 ! OCT     ! -    ! -       ! The cell states no key type, so the page does not say whether oct keys work.
					-                 ! RSA     ! 4096 ! All RSA ! Apart from its note, the cell states no key type and size, so the page does not say whether RSA keys of 4096 bits work.
					-                 ! -       ! -    ! -       ! -
					""")
	void cellLeavesOpenWhatItDoesNotState(@Nullable String stated, @Nullable KeyType type, @Nullable Integer bits,
			@Nullable String note, @Nullable String open) {
		List<KeyConstraint> keys = Stream.ofNullable(stated)
			.flatMap((list) -> Stream.of(list.split(",")))
			.map((key) -> key.split(" "))
			.map((key) -> new KeyConstraint(KeyType.valueOf(key[0].replace('-', '_')), Integer.parseInt(key[1])))
			.toList();
		SupportCell cell = new SupportCell("Yes", Support.SUPPORTED, SupportBasis.STATED, keys, List.of(), note);
		assertThat(new Requirement(KeyStore.KEY_VAULT, type, bits, Set.of()).openIn(cell).orElse(null)).isEqualTo(open);
	}

}
