package org.cmkcatalog.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads inventories: recognizes by its content what wrote a file, and reads its resources
 * as a stream. No exception has a text of the file in its message or among its causes; a
 * runtime exception of the stream itself comes through as it is.
 */
public final class InventoryReader {

	/** How many bytes a file may have by default: 32 MiB, about 50 000 resources. */
	public static final long DEFAULT_MAX_BYTES = 32L << 20;

	/** How many resources any file may have. */
	private static final long MAX_RESOURCES = 200_000;

	/** A small heap reads fewer: reading and answering takes a part of this for each. */
	private static final long HEAP_OF_RESOURCE = 2500;

	/** A large file may have more: one resource in this many bytes. */
	private static final long BYTES_OF_RESOURCE = 150;

	private final long maxBytes;

	private final ResourceLimit maxResources;

	/** Creates a reader of files of up to {@link #DEFAULT_MAX_BYTES}. */
	public InventoryReader() {
		this(DEFAULT_MAX_BYTES);
	}

	/**
	 * Creates a reader.
	 * @param maxBytes how many bytes a file may have
	 */
	public InventoryReader(long maxBytes) {
		this(maxBytes, new ResourceBudget(Long.MAX_VALUE).share());
	}

	/**
	 * Creates a reader that shares the memory with others.
	 * @param maxBytes how many bytes a file may have
	 * @param share what the file takes of the memory for all; the caller closes it
	 */
	public InventoryReader(long maxBytes, ResourceBudget.Share share) {
		this(maxBytes, new ResourceLimit(
				Math.min(Math.max(MAX_RESOURCES, maxBytes / BYTES_OF_RESOURCE), resourcesInHeap()), share));
	}

	InventoryReader(long maxBytes, ResourceLimit maxResources) {
		this.maxBytes = maxBytes;
		this.maxResources = maxResources;
	}

	/** How many resources the heap of this JVM has room for. */
	static long resourcesInHeap() {
		return Runtime.getRuntime().maxMemory() / HEAP_OF_RESOURCE;
	}

	/**
	 * Reads an inventory.
	 * @param in the file; not closed
	 * @throws InvalidInventoryException if it is none that can be read
	 * @throws InventoryTooLargeException if it is too large; the rest is not read
	 * @throws InventoriesBusyException if it does not fit beside other inventories
	 * @throws IOException if the stream fails
	 */
	public Inventory read(InputStream in) throws IOException {
		LimitedInput bytes = new LimitedInput(in, this.maxBytes);
		try {
			return readAny(bytes);
		}
		catch (RuntimeException ex) {
			throw bytes.failureOr(ex);
		}
	}

	private Inventory readAny(InputStream bytes) throws IOException {
		try {
			return read(InventoryText.of(bytes));
		}
		catch (JacksonIOException | UncheckedIOException ex) {
			throw failure(ex.getCause());
		}
		catch (CharacterCodingException ex) {
			throw Unreadable.wrongBytes();
		}
		catch (StreamConstraintsException ex) {
			throw Unreadable.tooComplex(ex);
		}
		catch (JacksonException ex) {
			throw Unreadable.damaged(ex.getLocation());
		}
		catch (CsvParseException ex) {
			throw Unreadable.noTable();
		}
	}

	private Inventory read(BufferedReader text) throws IOException {
		ShellOutput output = ShellOutput.startOf(text);
		text.mark(1);
		int first = output.isOfIds() ? -1 : text.read();
		text.reset();
		return switch (first) {
			case '{', '[', '/' -> new JsonInventory(JsonTokens.of(text), this.maxResources).read();
			case '<' -> throw Unreadable.notAnInventory();
			default -> table(text, output);
		};
	}

	private Inventory table(BufferedReader text, ShellOutput output) throws IOException {
		try {
			return new ResourceTable(this.maxResources).read(text);
		}
		catch (InvalidInventoryException | CsvParseException ex) {
			String advice = output.advice();
			throw (advice != null) ? new InvalidInventoryException(advice) : ex;
		}
	}

	private static IOException failure(@Nullable Throwable cause) throws IOException {
		if (cause instanceof CharacterCodingException) {
			throw Unreadable.wrongBytes();
		}
		return (cause instanceof IOException failure) ? failure : new IOException("The file could not be read");
	}

}
