package org.cmkcatalog.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/** The components of a record that are marked {@link InEachRow}. */
public final class RowFacts {

	/** Reading annotations costs; a record has the same ones in each request. */
	private static final ClassValue<List<RecordComponent>> KNOWN = new ClassValue<>() {

		@Override
		protected List<RecordComponent> computeValue(Class<?> type) {
			return type.isRecord() ? Arrays.stream(type.getRecordComponents())
				.filter((component) -> component.isAnnotationPresent(InEachRow.class))
				.peek((component) -> ReflectionUtils.makeAccessible(component.getAccessor()))
				.toList() : List.of();
		}

	};

	private RowFacts() {
	}

	/**
	 * The marked components of a type.
	 * @param type any type
	 * @return its marked components; none if it is no record
	 */
	public static List<RecordComponent> of(Class<?> type) {
		return KNOWN.get(type);
	}

	static @Nullable Object get(RecordComponent component, Object answer) {
		return ReflectionUtils.invokeMethod(component.getAccessor(), answer);
	}

}
