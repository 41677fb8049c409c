package org.cmkcatalog.web;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Which part of a list to answer.
 *
 * @param limit how many items at most, 1 to 1000; 1000 when left out, and all of them in
 * CSV and NDJSON
 * @param offset how many items to leave out at the start, 0 to 1000000; 0 when left out
 */
public record Paging(
		@Min(value = 1, message = "should be at least 1") @Max(value = Paging.MAX_LIMIT,
				message = "should be at most 1000") @Nullable Integer limit,
		@Min(value = 0, message = "should be at least 0") @Max(value = Paging.MAX_OFFSET,
				message = "should be at most 1000000") @Nullable Integer offset) {

	/** Today's catalog comes whole; a client's memory stays bounded. */
	static final int MAX_LIMIT = 1000;

	/** Nine times the rows of a catalog a thousand times today's. */
	static final int MAX_OFFSET = 1_000_000;

	/**
	 * How many items at most.
	 * @return 1 to 1000, or {@link Integer#MAX_VALUE} for all
	 */
	public int size() {
		if (this.limit != null) {
			return this.limit;
		}
		MediaType type = FormatNegotiation.chosen(CurrentRequest.get());
		return Format.of(type).filter(Format::isStream).isPresent() ? Integer.MAX_VALUE : MAX_LIMIT;
	}

	/** Whether all items are wanted, however many they are. */
	boolean isWhole() {
		return size() == Integer.MAX_VALUE;
	}

	/**
	 * How many items to leave out at the start.
	 * @return 0 to 1000000
	 */
	public int start() {
		return (this.offset != null) ? this.offset : 0;
	}

	/**
	 * The part of a list that is short by nature and at hand as a whole.
	 * @param all the whole list
	 * @param <T> what is listed
	 * @return the part
	 */
	public <T> List<T> part(List<T> all) {
		return all.stream().skip(start()).limit(size()).toList();
	}

}
