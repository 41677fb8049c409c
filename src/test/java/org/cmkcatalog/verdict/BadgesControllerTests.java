package org.cmkcatalog.verdict;

import java.io.StringReader;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Badges as pictures and as data. */
@ServiceTest
class BadgesControllerTests {

	@Autowired
	private RestTestClient client;

	private Element picture(String uri) throws Exception {
		String svg = this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("image/svg+xml")
			.expectHeader()
			.exists("ETag")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(svg).hasSizeLessThan(1500);
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(String.valueOf(svg))))
			.getDocumentElement();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			azure-cosmos-db/badge.json?keyStore=key-vault          ! Supported           ! brightgreen
			azure-sql-database/badge.json?keyStore=key_vault       ! Supported, RSA 3072 ! yellow
			azure-stream-analytics/badge.json?keyStore=keyVault    ! Supported, with a caveat ! yellow
			batch/badge.json?keyStore=managed-hsm                  ! Not listed          ! lightgrey
			table-storage/badge.json?keyStore=managed-hsm          ! Not listed          ! lightgrey
			iot-hub/badge.json?keyStore=managed-hsm&edition=2020-09-09 ! Not covered     ! lightgrey
			functions/badge.json?keyStore=managed-hsm              ! Conflicting rows    ! orange
			functions/badge.json?keyStore=key-vault                ! Supported, with a caveat ! yellow
			table-storage/badge.json?keyStore=managed-hsm&edition=latest ! Supported     ! brightgreen
			""")
	void badgeSaysWhatThePageSays(String uri, String message, String color) {
		this.client.get()
			.uri("/api/v1/services/" + uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$")
			.isEqualTo(Map.of("schemaVersion", 1, "label",
					uri.contains("ault") ? "CMK in Key Vault" : "CMK in Managed HSM", "message", message, "color",
					color, "cacheSeconds", 3600));
	}

	@ParameterizedTest
	@CsvSource({ "azure-cosmos-db, key_vault, 2024-07-19, #0b6b4b",
			"azure-sql-database, key_vault, 2024-07-19, #0b6b4b", "azure-hdinsight, key_vault, 2019-07-02, #6a44a6",
			"batch, managed_hsm, 2024-07-19, #5f666d", "iot-hub, key_vault, 2019-07-02, #a5321c",
			"azure-cache-for-redis, key_vault, 2020-09-09, #565d64", "functions, managed_hsm, 2024-07-19, #855000" })
	void pictureHasTheColoursOfTheMarks(String service, String keyStore, String edition, String colour)
			throws Exception {
		Element svg = picture(
				"/api/v1/services/%s/badge.svg?keyStore=%s&edition=%s".formatted(service, keyStore, edition));
		assertThat(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("fill")).isEqualTo(colour);
	}

	@Test
	void pictureHasATextAlternative() throws Exception {
		Element svg = picture("/api/v1/services/azure-sql-database/badge.svg?keyStore=key-vault");
		String text = "Azure SQL Database, customer-managed keys in Key Vault: Supported, RSA 3072 (edition 2024-07-19)";
		assertThat(svg.getAttribute("role")).isEqualTo("img");
		assertThat(svg.getAttribute("aria-label")).isEqualTo(text);
		assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(text);
		assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("Supported, RSA 3072");
	}

	@Test
	void nameWithAnyCharacterMakesAPicture() throws Exception {
		assertThat(picture("/api/v1/services/azure-import-export/badge.svg?keyStore=key-vault&edition=latest")
			.getAttribute("aria-label")).startsWith("Azure Import/Export,");
	}

	@Test
	void badgeOfAnotherNameIsThatOfTheService() {
		this.client.get()
			.uri("/api/v1/services/cosmos/badge.svg?keyStore=managed-hsm")
			.exchange()
			.expectStatus()
			.isEqualTo(308)
			.expectHeader()
			.valueEquals("Location", "/api/v1/services/azure-cosmos-db/badge.svg?keyStore=managed-hsm");
	}

	@ParameterizedTest
	@CsvSource({ "batch/badge.svg, 400", "batch/badge.svg?keyStore=x, 400", "btch/badge.svg?keyStore=key-vault, 404",
			"iot-hub/badge.json?keyStore=key-vault&edition=latest, 410" })
	void badgeThatIsNotThereIsAProblem(String uri, int status) {
		this.client.get()
			.uri("/api/v1/services/" + uri)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType("application/problem+json");
	}

}
