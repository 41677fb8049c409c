package org.cmkcatalog.table;

/**
 * A link in a cell of a table. Programs get its URL, people also its title.
 */
public interface Linked {

	/**
	 * The text of the link.
	 * @return its title, or its URL if it has none
	 */
	String title();

	/**
	 * Where it leads.
	 * @return a URL
	 */
	String url();

	/**
	 * A link without a title.
	 * @param url where it leads
	 * @return the link
	 */
	static Linked to(String url) {
		return of(url, url);
	}

	/**
	 * A link with a title.
	 * @param title its title
	 * @param url where it leads
	 * @return the link
	 */
	static Linked of(String title, String url) {
		return new Linked() {

			@Override
			public String title() {
				return title;
			}

			@Override
			public String url() {
				return url;
			}

		};
	}

}
