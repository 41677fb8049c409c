package org.cmkcatalog.changelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cmkcatalog.changelog.Piece.Form;

/**
 * Two texts, with the words that only one of them has.
 *
 * @param before the text before
 * @param after the text after
 */
record WordDifference(List<Piece> before, List<Piece> after) {

	/** A longer text would take megabytes to compare; it is shown as a whole. */
	private static final int MOST_WORDS = 1000;

	static WordDifference of(String before, String after) {
		List<String> was = words(before);
		List<String> is = words(after);
		if (was.size() > MOST_WORDS || is.size() > MOST_WORDS) {
			return new WordDifference(List.of(Piece.of(Form.GONE, before)), List.of(Piece.of(Form.COME, after)));
		}
		int[][] common = common(was, is);
		Side left = new Side(Form.GONE);
		Side right = new Side(Form.COME);
		int i = 0;
		int j = 0;
		while (i < was.size() || j < is.size()) {
			if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
				left.add(was.get(i++), false);
				right.add(is.get(j++), false);
			}
			else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
				left.add(was.get(i++), true);
			}
			else {
				right.add(is.get(j++), true);
			}
		}
		return new WordDifference(left.pieces(), right.pieces());
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
	}

	/** Length of the longest common subsequence of the rests of both. */
	private static int[][] common(List<String> was, List<String> is) {
		int[][] common = new int[was.size() + 1][is.size() + 1];
		for (int i = was.size() - 1; i >= 0; i--) {
			for (int j = is.size() - 1; j >= 0; j--) {
				common[i][j] = was.get(i).equals(is.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	/** The pieces of one of the texts: runs of words that differ, or do not. */
	private static final class Side {

		private final Form differing;

		private final List<Piece> pieces = new ArrayList<>();

		private final List<String> run = new ArrayList<>();

		private boolean isDiffering;

		Side(Form differing) {
			this.differing = differing;
		}

		void add(String word, boolean differs) {
			if (differs != this.isDiffering) {
				end();
				this.isDiffering = differs;
			}
			this.run.add(word);
		}

		private void end() {
			if (!this.run.isEmpty()) {
				this.pieces.add(Piece.of(this.isDiffering ? this.differing : Form.TEXT, String.join(" ", this.run)));
				this.run.clear();
			}
		}

		List<Piece> pieces() {
			end();
			return this.pieces;
		}

	}

}
