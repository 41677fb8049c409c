package org.cmkcatalog.inventory;

/** A file has more bytes than are read. What follows them was not read. */
public final class InventoryTooLargeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long maxBytes;

	/**
	 * Creates the exception.
	 * @param maxBytes how many bytes a file may have
	 */
	public InventoryTooLargeException(long maxBytes) {
		super("The file has more than the %d bytes that are read; split it, or leave out columns that are not needed"
			.formatted(maxBytes));
		this.maxBytes = maxBytes;
	}

	/** How many bytes a file may have. */
	public long maxBytes() {
		return this.maxBytes;
	}

}
