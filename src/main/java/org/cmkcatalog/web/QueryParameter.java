package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.CollectionFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * A parameter of the query. One that takes several values can be repeated, contain commas
 * or have brackets behind its name.
 *
 * @param name its name
 * @param type type of a value
 * @param collection type of the collection of its values; absent if it takes one value
 */
record QueryParameter(String name, TypeDescriptor type, @Nullable Class<?> collection) {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	static QueryParameter of(RecordComponent component) {
		ResolvableType type = ResolvableType.forMethodReturnType(component.getAccessor());
		ResolvableType several = type.asCollection();
		return (several == ResolvableType.NONE)
				? new QueryParameter(component.getName(), TypeDescriptor.valueOf(type.toClass()), null)
				: new QueryParameter(component.getName(), TypeDescriptor.valueOf(several.getGeneric().toClass()),
						type.toClass());
	}

	/**
	 * The value, or the collection of values; null if none is given. Blank values are
	 * ignored, because HTML forms send them for empty fields.
	 */
	@Nullable Object read(String[] given, ConversionService conversion, List<ParameterError> errors) {
		if (this.collection == null) {
			if (given.length == 1) {
				return read(given[0], conversion, errors);
			}
			errors.add(new ParameterError(this.name, String.join(",", given),
					"given %d times; it takes one value".formatted(given.length), List.of()));
			return null;
		}
		Collection<Object> values = CollectionFactory.createCollection(this.collection, given.length);
		for (String text : String.join(",", given).split(",")) {
			Object value = read(text, conversion, errors);
			if (value != null) {
				values.add(value);
			}
		}
		return values.isEmpty() ? null : values;
	}

	/** The error of a parameter with one value that is written like a list. */
	ParameterError bracketed(String[] given) {
		return new ParameterError(this.name, String.join(",", given),
				"given with brackets, like a list; it takes one value", List.of());
	}

	private @Nullable Object read(String text, ConversionService conversion, List<ParameterError> errors) {
		if (CONTROL.matcher(text).find()) {
			errors.add(new ParameterError(this.name, text, "holds a control character; it takes text", List.of()));
			return null;
		}
		if (text.isBlank()) {
			return null;
		}
		String value = (this.collection != null) ? text.strip() : text;
		try {
			return conversion.convert(value, TEXT, this.type);
		}
		catch (ConversionFailedException ex) {
			errors.add(notOfType(value));
			return null;
		}
	}

	private ParameterError notOfType(String value) {
		Class<?> expected = this.type.getType();
		Object[] allowed = (expected == Boolean.class) ? new Object[] { true, false } : expected.getEnumConstants();
		if (allowed != null) {
			return ParameterError.notAllowed(this.name, value, Stream.of(allowed).map(Object::toString).toList());
		}
		return new ParameterError(this.name, value, "'%s' is not %s".formatted(ParameterError.shown(value),
				(expected == LocalDate.class) ? "a date YYYY-MM-DD" : "a whole number in the range that is documented"),
				List.of());
	}

}
