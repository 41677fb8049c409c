package org.cmkcatalog.inventory;

import java.io.Reader;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON, read token by token. Only texts that are asked for are held; any other value is
 * skipped. Comments are allowed, since ARM templates have them.
 */
final class JsonTokens {

	/** Deeper than any resource; each level takes stack. */
	static final int MAX_DEPTH = 200;

	/** More than the longest expression of a template has. */
	static final int MAX_TEXT = 1 << 18;

	/** More than the longest key of a map of Terraform or name of a symbol has. */
	static final int MAX_NAME = 1 << 14;

	/** Longer than the path of anything that is read; each value below it takes time. */
	private static final int MAX_PATH = 500;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAX_DEPTH)
			.maxStringLength(MAX_TEXT)
			.maxNameLength(MAX_NAME)
			.build())
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
		// Names of a file do not stay in a table of the factory.
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.build();

	private final JsonParser parser;

	private JsonTokens(JsonParser parser) {
		this.parser = parser;
	}

	/** A document, at its first value. */
	static JsonTokens of(Reader text) {
		JsonTokens tokens = new JsonTokens(FACTORY.createParser(ObjectReadContext.empty(), text));
		tokens.parser.nextToken();
		return tokens;
	}

	/** Whether nothing follows the value that was read. */
	boolean isAtEnd() {
		return this.parser.nextToken() == null;
	}

	boolean isObject() {
		return this.parser.currentToken() == JsonToken.START_OBJECT;
	}

	boolean isArray() {
		return this.parser.currentToken() == JsonToken.START_ARRAY;
	}

	boolean isText() {
		return this.parser.currentToken() == JsonToken.VALUE_STRING;
	}

	/** The value as text; null if it is JSON's null, an object or an array. */
	@Nullable String text() {
		JsonToken token = this.parser.currentToken();
		return (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) ? this.parser.getString()
				: null;
	}

	/**
	 * The members of the object that the value is.
	 * @param member reads the value of the member of that name, or leaves it
	 */
	void members(Consumer<String> member) {
		if (!isObject()) {
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			member.accept(name);
			skip();
		}
	}

	/**
	 * The elements of the array that the value is.
	 * @param element reads an element, or leaves it
	 */
	void elements(Runnable element) {
		if (!isArray()) {
			return;
		}
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			element.run();
			skip();
		}
	}

	/** Skips the value if it is an object or array that was not read. */
	private void skip() {
		this.parser.skipChildren();
	}

	/**
	 * The values below the value that are neither object nor array.
	 * @param path where the value is
	 * @param leaves what wants some of them
	 */
	void leaves(String path, Leaves leaves) {
		if (isObject()) {
			if (path.length() <= MAX_PATH && leaves.enters(path)) {
				members((name) -> leaves(path.isEmpty() ? LeafPath.segment(name) : path + '/' + LeafPath.segment(name),
						leaves));
			}
		}
		else if (isArray()) {
			elements(() -> leaves(path, leaves));
		}
		else if (leaves.wants(path)) {
			leaves.leaf(path, text());
		}
	}

}
