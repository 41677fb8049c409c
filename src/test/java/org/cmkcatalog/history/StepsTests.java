package org.cmkcatalog.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.cmkcatalog.EditedDocuments;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.seed.SeedEdition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The changes of all shipped editions, one after the other. */
class StepsTests {

	private static final List<Edition> EDITIONS = editions();

	private static List<Edition> editions() {
		List<Edition> editions = new ArrayList<>();
		for (SeedEdition seed : EditedDocuments.SEED.editions()) {
			editions.add(Edition.of(seed.document(), seed.sha256(), (row) -> seed.serviceId(row).value(),
					editions.isEmpty() ? null : editions.get(editions.size() - 1)));
		}
		return editions;
	}

	private static List<Change> between(Edition from, Edition to) {
		return Comparison.between(EditionState.of(from, LinkTargets.of(List.of())),
				EditionState.of(to, LinkTargets.of(List.of())),
				(service) -> EDITIONS.stream()
					.anyMatch((edition) -> edition.id().isBefore(from.id()) && edition.service(service).isPresent()),
				EditedDocuments.SEED.successions());
	}

	private static Stream<List<Change>> steps() {
		return Stream.iterate(1, (index) -> index < EDITIONS.size(), (index) -> index + 1)
			.map((index) -> between(EDITIONS.get(index - 1), EDITIONS.get(index)));
	}

	@Test
	void stepsTogetherChangeSupportAsTheComparisonOfTheFirstWithTheLastSays() {
		Map<String, Turn> direct = supportTurns(between(EDITIONS.get(0), EDITIONS.get(EDITIONS.size() - 1)));
		assertThat(supportTurns(steps().flatMap(List::stream).toList())).isEqualTo(direct);
		assertThat(direct).hasSizeGreaterThan(30);
	}

	/** From what to what the support of each service and key store went, in the end. */
	private static Map<String, Turn> supportTurns(List<Change> changes) {
		Map<String, Turn> turns = new HashMap<>();
		for (Change change : changes) {
			Map<String, Turn> own = new HashMap<>();
			if (change.keyStore() != null && change.kind() == ChangeKind.SUPPORT_CHANGED) {
				own.put(change.service().id() + " " + change.keyStore(),
						new Turn(change.before().support(), change.after().support()));
			}
			supports(change.before()).forEach((of, support) -> own.put(of, new Turn(support, null)));
			supports(change.after()).forEach((of, support) -> own.merge(of, new Turn(null, support),
					(gone, come) -> new Turn(gone.from(), support)));
			own.forEach((of, turn) -> turns.merge(of, turn, (first, next) -> new Turn(first.from(), next.to())));
		}
		turns.values().removeIf((turn) -> Objects.equals(turn.from(), turn.to()));
		return turns;
	}

	private static Map<String, Object> supports(ChangeSide side) {
		Map<String, Object> supports = new HashMap<>();
		Stream.ofNullable(side.services()).flatMap(List::stream).forEach((service) -> {
			supports.put(service.id() + " " + KeyStore.KEY_VAULT, service.keyVault());
			supports.put(service.id() + " " + KeyStore.MANAGED_HSM, service.managedHsm());
		});
		return supports;
	}

	@Test
	void lastChangeOfASupportIsTheStepThatToldIt() {
		List<ChangeKind> kinds = List.of(ChangeKind.SUPPORT_CHANGED, ChangeKind.KEY_CONSTRAINT_CHANGED,
				ChangeKind.FOOTNOTE_CHANGED, ChangeKind.NOTE_CHANGED);
		Map<String, Object> told = new HashMap<>();
		EDITIONS.get(0).services().forEach((service) -> told.put(service.id(), service.edition().id()));
		Map<String, Object> toldOfKeyStores = new HashMap<>();
		steps().flatMap(List::stream).forEach((change) -> {
			if (kinds.contains(change.kind())) {
				toldOfKeyStores.put(change.service().id() + " " + change.keyStore(), change.to());
			}
			supports(change.after()).keySet()
				.stream()
				.filter((of) -> !supports(change.before()).containsKey(of))
				.forEach((of) -> toldOfKeyStores.put(of, change.to()));
		});
		Edition latest = EDITIONS.get(EDITIONS.size() - 1);
		assertThat(latest.services()).allSatisfy((service) -> {
			for (KeyStore keyStore : KeyStore.values()) {
				assertThat((Object) service.standing(keyStore).lastChanged()).as("%s of %s", keyStore, service.id())
					.isEqualTo(toldOfKeyStores.getOrDefault(service.id() + " " + keyStore, told.get(service.id())));
			}
		});
	}

	/**
	 * A support in the end and in the beginning; null if the service is not listed.
	 */
	private record Turn(@Nullable Object from, @Nullable Object to) {

	}

}
