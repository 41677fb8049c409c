package org.cmkcatalog.seed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.KnownCells;
import org.cmkcatalog.document.KnownCells.Meaning;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/** A line of cells.csv: what a text of a support cell means. */
final class CellLine {

	static final String FILE = "cells.csv";

	private static final Pattern BITS = Pattern.compile("[1-9]\\d{0,4}(?: [1-9]\\d{0,4}){0,9}");

	private CellLine() {
	}

	/** What all lines of the file say. */
	static KnownCells read(byte[] bytes, List<String> errors) {
		KnownCells known = new KnownCells();
		SeedLine
			.read(FILE, List.of("cell", "key_vault", "managed_hsm", "key_type", "bits", "note", "reason"), bytes,
					errors)
			.forEach((line) -> add(line, known));
		return known;
	}

	private static void add(SeedLine line, KnownCells known) {
		Support keyVault = support(line, "key_vault");
		Support managedHsm = support(line, "managed_hsm");
		String note = line.text("note");
		if (line.text("cell").isEmpty()) {
			line.error("the cell is blank, which needs no line");
		}
		else if (keyVault == null && managedHsm == null) {
			line.error(
					"the line says nothing of key_vault and managed_hsm; it should say what the cell means in one or both");
		}
		else if (line.text("reason").isEmpty()) {
			line.error("the line has no reason; it should say why the cell means that");
		}
		else if (!known.add(line.text("cell"),
				new Meaning(keyVault, managedHsm, keys(line), note.isEmpty() ? null : note))) {
			line.error("the cell '%s' has a line already", line.text("cell"));
		}
	}

	private static @Nullable Support support(SeedLine line, String column) {
		return line.text(column).isEmpty() ? null : line.word(column, Support.class);
	}

	private static List<KeyConstraint> keys(SeedLine line) {
		String bits = line.text("bits");
		if (bits.isEmpty() && line.text("key_type").isEmpty()) {
			return List.of();
		}
		if (!BITS.matcher(bits).matches()) {
			line.error(
					"the bits are '%s'; with a key type, they should be one size in bits, or several with blanks between",
					bits);
			return List.of();
		}
		KeyType type = line.word("key_type", KeyType.class);
		return Stream.of(bits.split(" "))
			.distinct()
			.map((size) -> new KeyConstraint(type, Integer.parseInt(size)))
			.toList();
	}

}
