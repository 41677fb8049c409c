package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** JUnit XML is valid, and its counts are right. */
@ServiceTest
class JunitReportTests {

	private static Schema schema;

	@LocalServerPort
	private int port;

	/** The reports of Ant have no namespace; this copy of their schema gives them one. */
	@BeforeAll
	static void readSchema() throws Exception {
		try (InputStream in = JunitReportTests.class.getResourceAsStream("/xsd/junit.xsd")) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
				.replaceAll("(?:xmlns:ns|targetNamespace)=\"[^\"]*\"", "")
				.replace("\"ns:", "\"");
			schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
				.newSchema(new StreamSource(new StringReader(text)));
		}
	}

	private String report(String query, byte[] inventory) {
		String report = new Posts(this.port).post("keyStore=managed_hsm&format=junit&" + query, inventory).body();
		assertThatCode(() -> validate(report)).doesNotThrowAnyException();
		return report;
	}

	/**
	 * Ant's first schema has no skipped tests, which its reports have had since, and
	 * build servers read.
	 */
	private static void validate(String report) throws Exception {
		String older = report.replaceAll("(?s)<skipped>.*?</skipped>", "").replaceAll(" skipped=\"\\d+\"", "");
		schema.newValidator().validate(new StreamSource(new StringReader(older)));
	}

	private Element suite(String query, String inventory) throws Exception {
		String report = report(query, inventory.getBytes(StandardCharsets.UTF_8));
		return (Element) DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(report)))
			.getElementsByTagName("testsuite")
			.item(0);
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList nodes = parent.getElementsByTagName(name);
		return IntStream.range(0, nodes.getLength()).mapToObj((i) -> (Element) nodes.item(i)).toList();
	}

	/** Shows that the schema is applied. */
	@Test
	void otherXmlIsNotValid() {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> validate("<testsuites><testsuite/></testsuites>"));
	}

	@ParameterizedTest
	@MethodSource("org.cmkcatalog.coverage.InventoriesTests#inventories")
	void reportOfEveryInventoryIsValid(Path inventory) throws IOException {
		for (String query : List.of("", "edition=latest&compareTo=pinned&failOn=supported,not_applicable,unknown")) {
			assertThat(report(query, Files.readAllBytes(inventory))).contains("<testcase ");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			''                                       ! 9 ! 0 ! 4
			failOn=not_listed,ambiguous              ! 9 ! 3 ! 4
			failOn=unknown                           ! 9 ! 3 ! 1
			failOn=not_listed&verdict=not_listed     ! 2 ! 2 ! 0
			failOn=not_listed&verdict=supported      ! 2 ! 0 ! 0
			""")
	void countsAreThoseOfTheCases(String query, int tests, int failures, int skipped) throws Exception {
		Element suite = suite(query, SmallInventory.JSON);
		assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("skipped"),
				suite.getAttribute("errors")))
			.containsExactly("" + tests, "" + failures, "" + skipped, "0");
		assertThat(elements(suite, "testcase")).hasSize(tests);
		assertThat(elements(suite, "failure")).hasSize(failures);
		assertThat(elements(suite, "skipped")).hasSize(skipped);
	}

	@Test
	void failureSaysWhy() throws Exception {
		Element suite = suite("failOn=not_listed&compareTo=latest", SmallInventory.JSON);
		Element batch = elements(suite, "testcase").get(1);
		assertThat(batch.getAttribute("name")).isEqualTo("batch");
		assertThat(batch.getAttribute("classname")).isEqualTo("Microsoft.Batch/batchAccounts");
		Element failure = elements(batch, "failure").get(0);
		assertThat(failure.getAttribute("message")).isEqualTo("not_listed (batch)");
		assertThat(failure.getAttribute("type")).isEqualTo("not_listed");
		assertThat(failure.getTextContent()).contains("line 66", "the page does not say, which is not a no");
		assertThat(elements(suite, "system-out").get(0).getTextContent())
			.contains("2 of 9 resources gained Managed HSM");
	}

	@Test
	void hostileNameIsAName() throws Exception {
		List<String> names = elements(suite("failOn=not_listed", HostileNames.inventory()), "testcase").stream()
			.map((testcase) -> testcase.getAttribute("name"))
			.toList();
		assertThat(names).contains("half \uFFFD emoji", "control \uFFFD\uFFFD\uFFFD\u0085\uFFFD character",
				"\"quotes\" & 'more' <tags>", "<![CDATA[ ]]> --> ?>", "emoji 🗝️ 로그", "%s {0} ${x} \\u0041 \\",
				HostileNames.LONG);
	}

}
