package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * Reads a multipart form like a plain request: its fields are parameters and its first
 * file is the body. The file is the last part, so nothing of it has to be kept.
 */
final class UploadRequest extends RawRequest {

	/** The query has no longer values either. */
	private static final int MAX_FIELD_BYTES = 8 * 1024;

	private static final int MAX_FIELDS = 100;

	/** What a form may have beside its file: its fields, and 1 kB of headers for each. */
	private static final int MAX_OTHER_BYTES = MAX_FIELDS * (MAX_FIELD_BYTES + 1024);

	private final Map<String, String[]> parameters;

	private final InputStream file;

	/**
	 * Reads a form up to its file.
	 * @param maxBytes how many bytes its file may have
	 * @throws ProblemException if it cannot be read, or has no file
	 */
	UploadRequest(HttpServletRequest request, long maxBytes) {
		super(request);
		this.parameters = new LinkedHashMap<>(request.getParameterMap());
		try {
			FileUpload upload = new FileUpload();
			// it also bounds what is before the first part, which has no other limit
			upload.setSizeMax(maxBytes + MAX_OTHER_BYTES);
			FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
			this.file = new SequenceInputStream(file(parts), new Rest(parts));
		}
		catch (SizeLimitExceededException ex) {
			// it is also thrown for the header of a part, which is allowed less
			throw (ex.getPermittedSize() > maxBytes) ? ProblemException.contentTooLarge(maxBytes) : unreadable();
		}
		catch (IOException ex) {
			throw unreadable();
		}
	}

	private InputStream file(FileItemIterator parts) throws IOException {
		for (int i = 0; parts.hasNext(); i++) {
			FileItemStream part = parts.next();
			if (!part.isFormField()) {
				return part.openStream();
			}
			addField(part, i);
		}
		// before the fields are checked: one of them may be the inventory
		throw InventoryConverter
			.invalid("The form has no file with a file name; curl sends one with -F inventory=@FILE.");
	}

	private void addField(FileItemStream part, int fields) throws IOException {
		byte[] value = part.openStream().readNBytes(MAX_FIELD_BYTES + 1);
		if (value.length > MAX_FIELD_BYTES || fields >= MAX_FIELDS) {
			throw InventoryConverter.invalid("The form has more than %d fields, or one with more than %d bytes."
				.formatted(MAX_FIELDS, MAX_FIELD_BYTES));
		}
		this.parameters.merge(String.valueOf(part.getFieldName()),
				new String[] { new String(value, StandardCharsets.UTF_8) }, StringUtils::concatenateStringArrays);
	}

	/** The form breaks off, or is none. */
	static ProblemException unreadable() {
		return InventoryConverter
			.invalid("The form cannot be read; it should be multipart/form-data with a boundary, and end with a file.");
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.parameters);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	/** The length is that of the whole form. */
	@Override
	public int getContentLength() {
		return -1;
	}

	@Override
	public long getContentLengthLong() {
		return -1;
	}

	@Override
	boolean isOfBody(String header) {
		return super.isOfBody(header) || header.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new PartInputStream(this.file);
	}

	/** Nothing; but parts behind the file would be lost, so they are an error. */
	private static final class Rest extends InputStream {

		private final FileItemIterator parts;

		Rest(FileItemIterator parts) {
			this.parts = parts;
		}

		@Override
		public int read() throws IOException {
			if (this.parts.hasNext()) {
				throw InventoryConverter
					.invalid("The form has a part behind its file; the fields should be before it.");
			}
			return -1;
		}

	}

}
