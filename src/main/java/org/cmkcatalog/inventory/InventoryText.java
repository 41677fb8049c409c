package org.cmkcatalog.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file. Its first bytes tell the encoding: a byte order mark, or the
 * zero bytes of UTF-16; otherwise it is UTF-8. Bytes that are wrong in that encoding are
 * an error.
 */
final class InventoryText {

	private static final int FIRST_BYTES = 4;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private InventoryText() {
	}

	/** The text of a file, from its first character that is no blank. */
	static BufferedReader of(InputStream in) throws IOException {
		PushbackInputStream bytes = new PushbackInputStream(in, FIRST_BYTES);
		byte[] first = bytes.readNBytes(FIRST_BYTES);
		refuseBinary(first);
		bytes.unread(first);
		BufferedReader text = new BufferedReader(new InputStreamReader(bytes,
				charset(first).newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		skipBlanks(text);
		return text;
	}

	private static void refuseBinary(byte[] first) {
		if (startsWith(first, 'P', 'K', 3, 4)) {
			throw new InvalidInventoryException(
					"The file is a ZIP archive. For the plan file of Terraform, send what 'terraform show -json PLAN' "
							+ "writes; save a workbook as CSV; send the files of an archive one by one");
		}
		if (startsWith(first, 0x1F, 0x8B)) {
			throw new InvalidInventoryException("The file is compressed with gzip; send it uncompressed");
		}
	}

	private static Charset charset(byte[] first) {
		if (startsWith(first, 0xFF, 0xFE) || (first.length > 1 && first[0] != 0 && first[1] == 0)) {
			return StandardCharsets.UTF_16LE;
		}
		if (startsWith(first, 0xFE, 0xFF) || (first.length > 1 && first[0] == 0 && first[1] != 0)) {
			return StandardCharsets.UTF_16BE;
		}
		return StandardCharsets.UTF_8;
	}

	private static boolean startsWith(byte[] bytes, int... start) {
		for (int i = 0; i < start.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
				return false;
			}
		}
		return true;
	}

	private static void skipBlanks(BufferedReader text) throws IOException {
		int next;
		do {
			text.mark(1);
			next = text.read();
		}
		while (next == BYTE_ORDER_MARK || (next >= 0 && Character.isWhitespace(next)));
		if (next < 0) {
			throw new InvalidInventoryException("The file is empty");
		}
		text.reset();
	}

}
