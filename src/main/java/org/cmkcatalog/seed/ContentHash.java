package org.cmkcatalog.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What seed data makes of the tables, as a hash: it changes with the files, and with a
 * version of the program that fills the tables in another way.
 */
final class ContentHash {

	private ContentHash() {
	}

	/**
	 * Hashes all rows of a catalog.
	 * @param data the seed data
	 * @return SHA-256, 64 hexadecimal digits
	 */
	static String of(SeedData data) {
		MessageDigest digest = sha256();
		CatalogTables.write(data, (row) -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Hashes a file.
	 * @param bytes its bytes
	 * @return SHA-256, 64 hexadecimal digits
	 */
	static String of(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
