package org.cmkcatalog.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/** Answers from one content, as many as the memory for them allows. */
final class KeptAnswers {

	private final String contentHash;

	private final Cache<String, ReadyAnswer> answers;

	KeptAnswers(String contentHash, DataSize size) {
		this.contentHash = contentHash;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, ReadyAnswer>weigher((key, answer) -> 2 * key.length() + answer.weight())
			.build();
	}

	String contentHash() {
		return this.contentHash;
	}

	@Nullable ReadyAnswer get(String key) {
		return this.answers.getIfPresent(key);
	}

	void put(String key, ReadyAnswer answer) {
		this.answers.put(key, answer);
	}

}
