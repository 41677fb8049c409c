package org.cmkcatalog.names;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Names of services to look up.
 *
 * @param names 1 to 500 names or ids, each at most 200 characters
 */
public record NameList(@Size(min = 1, max = NameList.MOST, message = "should have 1 to 500 names") @JsonDeserialize(
		contentUsing = NameList.NameDeserializer.class) List<@Nullable String> names) {

	/** What a body should be. */
	public static final String EXPECTED = "It should be {\"names\": [\"cosmos\", \"azure-sql-database\"]} as application/json, or a name per line as text/plain.";

	/** The most names at once: five times the services of an edition. */
	public static final int MOST = 500;

	public NameList {
		names = Objects.requireNonNullElse(names, List.of());
	}

	/** Reads a text; anything else in its place is no name, which fails alone. */
	static final class NameDeserializer extends StdDeserializer<String> {

		NameDeserializer() {
			super(String.class);
		}

		@Override
		@SuppressWarnings("NullAway") // a deserializer may answer null, which it does not
										// say
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				return parser.getString();
			}
			parser.skipChildren();
			return null;
		}

	}

}
