package org.cmkcatalog.inventory;

import java.io.StringReader;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What Terraform says of an object: its attributes, and, if it is of the provider azapi,
 * the definition that its {@code body} is, which older versions write as a text of JSON.
 */
final class TerraformFacts implements Leaves {

	private static final String BODY = "body";

	private final ResourceFacts attributes = new ResourceFacts();

	private final ResourceFacts body = new ResourceFacts();

	ResourceFacts attributes() {
		return this.attributes;
	}

	ResourceFacts body() {
		return this.body;
	}

	@Override
	public boolean enters(String path) {
		return isInBody(path) ? this.body.enters(inBody(path)) : this.attributes.enters(path);
	}

	@Override
	public boolean wants(String path) {
		return path.equals(BODY) || (isInBody(path) ? this.body.wants(inBody(path)) : this.attributes.wants(path));
	}

	@Override
	public void leaf(String path, @Nullable String value) {
		if (!isInBody(path)) {
			this.attributes.leaf(path, value);
		}
		else if (!path.equals(BODY)) {
			this.body.leaf(inBody(path), value);
		}
		else if (value != null && value.startsWith("{")) {
			try {
				JsonTokens.of(new StringReader(value)).leaves("", this.body);
			}
			catch (JacksonException ex) {
				// A body that is no JSON says nothing.
			}
		}
	}

	/** Takes in a value of a state of version 3, which has flat paths. */
	void flat(String path, String value) {
		StringBuilder nested = new StringBuilder();
		for (String segment : path.split("\\.")) {
			if (segment.equals("#") || segment.equals("%")) {
				return;
			}
			if (!segment.matches("\\d+")) {
				nested.append(nested.isEmpty() ? "" : "/").append(LeafPath.segment(segment));
			}
		}
		if (wants(nested.toString()) && enters(parent(nested.toString()))) {
			leaf(nested.toString(), value);
		}
	}

	private static String parent(String path) {
		return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
	}

	/** What a plan does not know yet. */
	Leaves unknown() {
		return new Leaves() {

			@Override
			public boolean enters(String path) {
				return true;
			}

			@Override
			public boolean wants(String path) {
				return TerraformFacts.this.wants(path);
			}

			@Override
			public void leaf(String path, @Nullable String value) {
				if (String.valueOf(value).toLowerCase(Locale.ROOT).equals("true")) {
					(isInBody(path) ? TerraformFacts.this.body : TerraformFacts.this.attributes)
						.unknown(isInBody(path) ? inBody(path) : path);
				}
			}

		};
	}

	private static boolean isInBody(String path) {
		return path.equals(BODY) || path.startsWith(BODY + "/");
	}

	/** A state file writes the value of a body beside its type. */
	private static String inBody(String path) {
		String inner = path.equals(BODY) ? "" : path.substring(BODY.length() + 1);
		return inner.equals("value") ? "" : inner.startsWith("value/") ? inner.substring("value/".length()) : inner;
	}

}
