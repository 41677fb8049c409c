package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/**
 * Reads a form of the check page as it arrives, its fields and its file in any order: a
 * file is read into its resources at once. Nothing is written to a disk.
 */
@Component
class UploadConverter extends AbstractHttpMessageConverter<Upload> {

	/** As many bytes as a list of names may have elsewhere. */
	private static final int MAX_FIELD_BYTES = ProblemException.MAX_BODY_BYTES;

	/** A field for each of 500 names, and those of the form itself. */
	private static final int MAX_FIELDS = 600;

	/** What a form may have beside its file: names, resources of before, and the rest. */
	private static final int MAX_OTHER_BYTES = 3 * MAX_FIELD_BYTES;

	/** Names the whole form in an error, like a field. */
	private static final String FORM = "form";

	private final InventoryConverter inventories;

	private final long maxBytes;

	UploadConverter(InventoryConverter inventories, CoverageProperties properties) {
		super(MediaType.MULTIPART_FORM_DATA);
		this.inventories = inventories;
		this.maxBytes = properties.maxBody().toBytes();
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Upload.class;
	}

	@Override
	protected Upload readInternal(Class<? extends Upload> type, HttpInputMessage message) {
		Reading reading = new Reading();
		try {
			FileUpload upload = new FileUpload();
			// a browser reads no answer before it has sent its file, so one that is
			// somewhat too large is read to its end
			upload.setSizeMax(2 * this.maxBytes + MAX_OTHER_BYTES);
			FileItemIterator parts = upload.getItemIterator(new UploadMessage(message));
			while (parts.hasNext()) {
				reading.add(parts.next());
			}
		}
		catch (SizeException ex) {
			reading.fail(ProblemException.contentTooLarge(this.maxBytes));
		}
		catch (IOException ex) {
			reading.fail((ex.getCause() instanceof SizeException) ? ProblemException.contentTooLarge(this.maxBytes)
					: unreadable());
		}
		catch (ProblemException ex) {
			reading.fail(ex);
		}
		return reading.result();
	}

	/** The rest of the form is read, as a browser shows no answer before. */
	private static ProblemException tooLarge(String parameter, String what) {
		return ProblemException
			.contentTooLarge(new ParameterError(parameter, null, what + "; at most that many are read", List.of()));
	}

	private static ProblemException unreadable() {
		return InventoryConverter
			.invalid("The form cannot be read; it should be multipart/form-data with a boundary, and complete.");
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(Upload upload, HttpOutputMessage message) {
		throw new HttpMessageNotWritableException("Forms are only read");
	}

	/** What was read so far. */
	private final class Reading {

		private final Map<String, String> fields = new LinkedHashMap<>();

		private long bytes;

		private @Nullable Inventory inventory;

		private @Nullable ProblemException problem;

		void add(FileItemStream part) throws IOException {
			if (part.isFormField()) {
				addField(part);
				return;
			}
			try (PushbackInputStream file = new PushbackInputStream(new PartInputStream(part.openStream()))) {
				int first = file.read();
				if (first >= 0) {
					file.unread(first);
					addFile(file);
				}
				else if (!part.getName().isEmpty()) {
					fail(InventoryConverter.invalid("The file is empty."));
				}
			}
		}

		/** What is wrong with the file leaves the fields behind it readable. */
		private void addFile(InputStream file) throws IOException {
			if (this.inventory != null) {
				fail(InventoryConverter.invalid("The form has several files; it takes one."));
				return;
			}
			try {
				this.inventory = UploadConverter.this.inventories.read(file);
			}
			catch (ProblemException ex) {
				fail(ex);
			}
		}

		private void addField(FileItemStream part) throws IOException {
			String name = String.valueOf(part.getFieldName());
			if (this.fields.size() >= MAX_FIELDS) {
				fail(tooLarge(FORM, "has more than %d fields".formatted(MAX_FIELDS)));
				return;
			}
			byte[] value = part.openStream().readNBytes(MAX_FIELD_BYTES + 1);
			this.bytes += value.length;
			if (value.length > MAX_FIELD_BYTES) {
				fail(tooLarge(name, "has more than %d bytes".formatted(MAX_FIELD_BYTES)));
			}
			else if (this.bytes > MAX_OTHER_BYTES) {
				fail(tooLarge(FORM, "has more than %d bytes beside its file".formatted(MAX_OTHER_BYTES)));
			}
			else {
				this.fields.put(name, new String(value, StandardCharsets.UTF_8));
			}
		}

		/** Keeps the first problem; later ones may follow from it. */
		void fail(ProblemException wrong) {
			this.problem = (this.problem != null) ? this.problem : wrong;
		}

		Upload result() {
			return new Upload(this.fields, (this.problem == null) ? this.inventory : null, this.problem);
		}

	}

}
