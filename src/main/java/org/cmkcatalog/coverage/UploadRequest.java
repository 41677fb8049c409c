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
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A multipart form as the request that it stands for: its fields are parameters and its
 * first file is the body. The file is the last part, so nothing of it has to be kept.
 */
final class UploadRequest extends RawRequest {

	/** The query has no longer values either. */
	private static final int MAX_FIELD_BYTES = 8 * 1024;

	private static final int MAX_FIELDS = 100;

	private @Nullable Map<String, String[]> parameters;

	private @Nullable FileItemIterator parts;

	private @Nullable InputStream file;

	UploadRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
			// the query is read again if this fails
			this.parameters = Collections.unmodifiableMap(all);
			readFields(all);
		}
		return this.parameters;
	}

	private void readFields(Map<String, String[]> all) {
		try {
			this.parts = new FileUpload().getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()));
			for (int i = 0; this.file == null && this.parts.hasNext(); i++) {
				FileItemStream part = this.parts.next();
				if (part.isFormField()) {
					addField(all, part, i);
				}
				else {
					this.file = part.openStream();
				}
			}
		}
		catch (IOException ex) {
			throw unreadable();
		}
	}

	private static void addField(Map<String, String[]> all, FileItemStream part, int fields) throws IOException {
		byte[] value = part.openStream().readNBytes(MAX_FIELD_BYTES + 1);
		if (value.length > MAX_FIELD_BYTES || fields >= MAX_FIELDS) {
			throw InventoryConverter.invalid("The form has more than %d fields, or one with more than %d bytes."
				.formatted(MAX_FIELDS, MAX_FIELD_BYTES));
		}
		all.merge(String.valueOf(part.getFieldName()), new String[] { new String(value, StandardCharsets.UTF_8) },
				StringUtils::concatenateStringArrays);
	}

	private static ProblemException unreadable() {
		return InventoryConverter
			.invalid("The form cannot be read; it should be multipart/form-data with a boundary, and end with a file.");
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public ServletInputStream getInputStream() {
		getParameterMap();
		if (this.file == null || this.parts == null) {
			throw InventoryConverter.invalid("The form has no file with a file name.");
		}
		return new PartInputStream(new SequenceInputStream(this.file, new Rest(this.parts)));
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
