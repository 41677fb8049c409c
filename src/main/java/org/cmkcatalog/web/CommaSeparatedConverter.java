package org.cmkcatalog.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Reads parameters that take several values: repeated, comma-separated or both. Blank
 * values are left out, as HTML forms send them for fields that were not filled in.
 */
class CommaSeparatedConverter implements GenericConverter {

	private final ConversionService conversionService;

	CommaSeparatedConverter(ConversionService conversionService) {
		this.conversionService = conversionService;
	}

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, Set.class), new ConvertiblePair(String[].class, Set.class));
	}

	@Override
	public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
		Set<@Nullable Object> values = new LinkedHashSet<>();
		TypeDescriptor elementType = targetType.getElementTypeDescriptor();
		Stream<String> given = (source instanceof String[] several) ? Arrays.stream(several)
				: Stream.ofNullable((String) source);
		given.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.map((value) -> this.conversionService.convert(value, TypeDescriptor.valueOf(String.class),
					(elementType != null) ? elementType : TypeDescriptor.valueOf(String.class)))
			.forEach(values::add);
		return values;
	}

}
