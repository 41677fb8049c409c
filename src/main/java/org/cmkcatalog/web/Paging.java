package org.cmkcatalog.web;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Which part of a list to answer.
 *
 * @param limit maximum number of items, 1 to 1000; when left out, 1000 or, in CSV and
 * NDJSON, all
 * @param offset number of items to skip, 0 to 1000000; 0 when left out
 */
public record Paging(
		@Min(value = 1, message = "should be at least 1") @Max(value = Paging.MAX_LIMIT,
				message = "should be at most 1000") @Nullable Integer limit,
		@Min(value = 0, message = "should be at least 0") @Max(value = Paging.MAX_OFFSET,
				message = "should be at most 1000000") @Nullable Integer offset) {

	/** Large enough for today's whole catalog, and bounds the memory of clients. */
	static final int MAX_LIMIT = 1000;

	/** Nine times the rows of a catalog a thousand times the size of today's. */
	static final int MAX_OFFSET = 1_000_000;

	/**
	 * The maximum number of items.
	 * @return 1 to 1000, or {@link Integer#MAX_VALUE} for all
	 */
	public int size() {
		if (this.limit != null) {
			return this.limit;
		}
		MediaType type = FormatNegotiation.chosen(CurrentRequest.get());
		return Format.of(type).filter(Format::isStream).isPresent() ? Integer.MAX_VALUE : MAX_LIMIT;
	}

	/** Whether all items are requested. */
	boolean isWhole() {
		return size() == Integer.MAX_VALUE;
	}

	/**
	 * The number of items to skip.
	 * @return 0 to 1000000
	 */
	public int start() {
		return (this.offset != null) ? this.offset : 0;
	}

	/**
	 * The requested part of a short list that is in memory.
	 * @param all the whole list
	 * @param <T> type of the items
	 * @return the part
	 */
	public <T> List<T> part(List<T> all) {
		return all.stream().skip(start()).limit(size()).toList();
	}

}
