package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader could not read or understood to be missing: sentences for people. */
final class Notes {

	private final Set<String> sentences = new LinkedHashSet<>();

	private int untyped;

	private int unidentified;

	private int unnamed;

	private int linked;

	private boolean isCut;

	void add(String sentence) {
		this.sentences.add(sentence);
	}

	/** Something that may be a resource has no type. */
	void untyped() {
		this.untyped++;
	}

	/** A row of a bill names no resource. */
	void unidentified() {
		this.unidentified++;
	}

	/** Something that has a type has neither id nor name. */
	void unnamed() {
		this.unnamed++;
	}

	/** A deployment has its template elsewhere. */
	void linked() {
		this.linked++;
	}

	/** The tool that wrote the file has left out what is nested deeply. */
	void cut() {
		this.isCut = true;
	}

	/** How many resources were left out since they have no type. */
	int untypedCount() {
		return this.untyped;
	}

	/** All sentences. */
	List<String> sentences() {
		List<String> all = new ArrayList<>(this.sentences);
		if (this.untyped > 0) {
			all.add("Left out, because the file does not say of what type they are: "
					+ count(this.untyped, "resource"));
		}
		if (this.unidentified > 0) {
			all.add("Left out, because they name no resource: " + count(this.unidentified, "row"));
		}
		if (this.unnamed > 0) {
			all.add("Rows with neither id nor name may be counts, as 'summarize' writes them, and not resources; "
					+ "each counts as one resource: " + count(this.unnamed, "row"));
		}
		if (this.linked > 0) {
			all.add("Resources of linked templates are in other files, which are not read: "
					+ count(this.linked, "deployment"));
		}
		if (this.isCut) {
			all.add("PowerShell has cut nested values when it wrote the file, so that less is known of some resources; "
					+ "ConvertTo-Json -Depth 20 writes them whole.");
		}
		return all;
	}

	private static String count(int count, String what) {
		return count + " " + what + ((count == 1) ? "." : "s.");
	}

}
