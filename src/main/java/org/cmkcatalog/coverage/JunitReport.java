package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.verdict.Verdict;

/**
 * The verdicts on an inventory as JUnit XML: a test case for each resource, which fails
 * on the verdicts to fail on, and is skipped if no verdict is possible.
 */
final class JunitReport {

	/** What XML 1.0 cannot contain. */
	private static final Pattern NOT_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

	private final CoverageRepresentation coverage;

	private final XMLStreamWriter xml;

	private JunitReport(CoverageRepresentation coverage, XMLStreamWriter xml) {
		this.coverage = coverage;
		this.xml = xml;
	}

	/** Writes the report in UTF-8. */
	static void write(CoverageRepresentation coverage, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			new JunitReport(coverage, xml).write();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void write() throws XMLStreamException {
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		this.xml.writeStartElement("testsuites");
		start("testsuite", suite());
		this.xml.writeStartElement("properties");
		for (Map.Entry<String, String> property : properties().entrySet()) {
			this.xml.writeEmptyElement("property");
			attribute("name", property.getKey());
			attribute("value", property.getValue());
		}
		this.xml.writeEndElement();
		for (CoveredResourceRepresentation item : this.coverage.items()) {
			writeCase(item);
		}
		text("system-out", String.join("\n", this.coverage.table().notes()));
		text("system-err", String.join("\n", this.coverage.warnings()));
		this.xml.writeEndElement();
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
	}

	private Map<String, String> suite() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("name",
				"CMK coverage, %s, edition %s".formatted(this.coverage.keyStore(), this.coverage.edition()));
		attributes.put("package", "cmk-catalog.coverage");
		attributes.put("id", "0");
		attributes.put("hostname", "localhost");
		// the format requires a time; the same catalog and file make the same report
		attributes.put("timestamp", this.coverage.edition() + "T00:00:00");
		attributes.put("tests", String.valueOf(this.coverage.total()));
		attributes.put("failures", String.valueOf(this.coverage.failed()));
		attributes.put("errors", "0");
		attributes.put("skipped", String.valueOf(this.coverage.items().stream().filter(this::isSkipped).count()));
		attributes.put("time", "0");
		return attributes;
	}

	private Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("edition", this.coverage.edition().toString());
		properties.put("keyStore", this.coverage.keyStore().toString());
		properties.put("inventory", this.coverage.file());
		return properties;
	}

	private boolean isFailed(CoveredResourceRepresentation item) {
		return this.coverage.failOn().contains(item.verdict());
	}

	private boolean isSkipped(CoveredResourceRepresentation item) {
		return !isFailed(item) && (item.verdict() == Verdict.NOT_APPLICABLE || item.verdict() == Verdict.UNKNOWN);
	}

	private void writeCase(CoveredResourceRepresentation item) throws XMLStreamException {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("classname", item.type());
		attributes.put("name", item.resource());
		attributes.put("time", "0");
		start("testcase", attributes);
		if (isFailed(item)) {
			this.xml.writeStartElement("failure");
			attribute("message", message(item));
			attribute("type", item.verdict().toString());
			this.xml.writeCharacters(printable(reasons(item)));
			this.xml.writeEndElement();
		}
		else if (isSkipped(item)) {
			text("skipped", message(item));
		}
		this.xml.writeEndElement();
	}

	private static String message(CoveredResourceRepresentation item) {
		return "%s (%s)".formatted(item.verdict(), services(item));
	}

	private static String services(CoveredResourceRepresentation item) {
		return item.services().isEmpty() ? item.relation().toString()
				: item.services().stream().map(ServiceReference::id).collect(Collectors.joining(", "));
	}

	private static String reasons(CoveredResourceRepresentation item) {
		List<String> lines = item.reasons().stream().map(ResourceReasonRepresentation::inWords).toList();
		return String.join("\n", lines);
	}

	private void start(String element, Map<String, String> attributes) throws XMLStreamException {
		this.xml.writeStartElement(element);
		writeAttributes(attributes);
	}

	private void writeAttributes(Map<String, String> attributes) throws XMLStreamException {
		for (Map.Entry<String, String> attribute : attributes.entrySet()) {
			attribute(attribute.getKey(), attribute.getValue());
		}
	}

	private void attribute(String name, String value) throws XMLStreamException {
		this.xml.writeAttribute(name, printable(value));
	}

	private void text(String element, String text) throws XMLStreamException {
		this.xml.writeStartElement(element);
		this.xml.writeCharacters(printable(text));
		this.xml.writeEndElement();
	}

	private static String printable(String text) {
		return NOT_XML.matcher(text).replaceAll("\uFFFD");
	}

}
