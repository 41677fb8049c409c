package org.cmkcatalog.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmkcatalog.document.KnownCells.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * The text of a support cell, without footnote markers and links, and what it says by the
 * grammar of cells: {@code Yes}, {@code Preview}, {@code N/A}, a dash or nothing;
 * {@code Yes} and {@code Preview} also with keys, {@code Yes (RSA 2048-bit, 3072-bit)} or
 * {@code Yes, RSA 3072-bit}. In a column for all key stores, {@code including Managed
 * HSM} may follow. Capital letters do not count.
 */
record SupportText(String text, List<String> markers) {

	/**
	 * Replaces each link. Documents cannot contain it, as control characters are errors.
	 */
	static final char LINK = '\u0001';

	private static final Pattern MARKER = Pattern.compile("(?<=\\S) ?(?:(?<stars>\\*++)|<sup>(?<sup>[^<]{1,20})</sup>)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LINE_BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);

	private static final Pattern LINKS = Pattern
		.compile(" ?\\(? ?%1$s(?: ?(?:,|and|or|, and) ?%1$s){0,20} ?\\)?".formatted(LINK));

	private static final Pattern MANAGED_HSM = Pattern.compile(",? ?\\(?including (?:azure )?managed hsm\\)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HEAD = Pattern.compile("(?<word>yes|preview)(?<keys>.*)");

	private static final Pattern KEY = Pattern.compile(
			"(?:(?<type>(?:rsa|ec|oct)(?:-hsm)?) )?(?<bits>\\d{1,5})(?:[- ]?bits?)?(?:,? (?:and|or) |, ?|/| (?=[a-z0-9])|$)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015]");

	/**
	 * Reads a cell's Markdown.
	 * @param markdown the cell, its links replaced by {@link #LINK}
	 */
	static SupportText of(String markdown) {
		String plain = CellText.withPlainBlanks(LINE_BREAK.matcher(markdown).replaceAll(" ")).replace("\\*", "*");
		if (plain.startsWith("*")) {
			// bold or emphasis, not a marker
			return new SupportText(CellText.stripped(plain), List.of());
		}
		Set<String> markers = new LinkedHashSet<>();
		MARKER.matcher(plain).results().forEach((found) -> {
			String marker = (found.group(1) != null) ? found.group(1) : found.group(2);
			Stream.of(marker.split(",")).map(String::strip).filter((part) -> !part.isEmpty()).forEach(markers::add);
		});
		String text = LINKS.matcher(MARKER.matcher(plain).replaceAll("")).replaceAll("");
		return new SupportText(CellText.stripped(text), List.copyOf(markers));
	}

	/** Whether it says that Managed HSM is included. */
	boolean includesManagedHsm() {
		return MANAGED_HSM.matcher(this.text).find();
	}

	/** The same without saying that Managed HSM is included. */
	SupportText withoutManagedHsm() {
		return new SupportText(CellText.stripped(MANAGED_HSM.matcher(this.text).replaceFirst("")), this.markers);
	}

	/**
	 * What it says, as if it were about Key Vault, or nothing if the grammar does not
	 * cover it.
	 */
	Optional<Meaning> meaning() {
		String plain = KnownCells.key(this.text);
		Matcher head = HEAD.matcher(plain);
		if (plain.isEmpty()) {
			return Optional.of(new Meaning(Support.NOT_LISTED, null, List.of(), null));
		}
		if (DASH.matcher(plain).matches()) {
			return Optional.of(new Meaning(Support.NOT_SUPPORTED, null, List.of(), null));
		}
		if (plain.equals("n/a")) {
			return Optional.of(new Meaning(Support.NOT_APPLICABLE, null, List.of(), null));
		}
		if (!head.matches()) {
			return Optional.empty();
		}
		Support support = head.group("word").startsWith("y") ? Support.SUPPORTED : Support.PREVIEW;
		List<KeyConstraint> keys = keys(head.group("keys").strip());
		return Optional.ofNullable(keys).map((stated) -> new Meaning(support, null, stated, null));
	}

	/**
	 * The keys in a text such as ", RSA 2048-bit and 3072-bit"; null if it has others.
	 */
	private static @Nullable List<KeyConstraint> keys(String text) {
		if (text.isEmpty()) {
			return List.of();
		}
		boolean isInBrackets = text.startsWith("(") && text.endsWith(")");
		if (!isInBrackets && !text.startsWith(",")) {
			return null;
		}
		String list = text.substring(1, isInBrackets ? text.length() - 1 : text.length()).strip();
		Set<KeyConstraint> keys = new LinkedHashSet<>();
		Matcher key = KEY.matcher(list).useTransparentBounds(true);
		KeyType type = null;
		int end = 0;
		while (end < list.length()) {
			if (!key.find(end) || key.start() != end) {
				return null;
			}
			type = (key.group("type") != null) ? KeyType.named(key.group("type")) : type;
			int bits = Integer.parseInt(key.group("bits"));
			if (type == null || bits == 0) {
				return null;
			}
			keys.add(new KeyConstraint(type, bits));
			end = key.end();
		}
		return list.endsWith(",") ? null : List.copyOf(keys);
	}

}
