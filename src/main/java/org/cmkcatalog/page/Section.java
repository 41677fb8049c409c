package org.cmkcatalog.page;

/** An entry of the main navigation. */
public enum Section {

	MATRIX("/", "Matrix"), CHANGES("/changes", "Changes"), CHECK("/check", "Check"), ABOUT("/about", "About"),
	API("/swagger-ui.html", "API");

	private final String path;

	private final String title;

	Section(String path, String title) {
		this.path = path;
		this.title = title;
	}

	/** Where it leads. */
	public String path() {
		return this.path;
	}

	/** What it says. */
	public String title() {
		return this.title;
	}

}
