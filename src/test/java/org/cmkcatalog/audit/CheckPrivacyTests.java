package org.cmkcatalog.audit;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.cmkcatalog.audit.CheckForms.Form;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.VerboseLogging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that is sent to the check page is in a log, whatever is wrong with it, even if
 * the framework logs what it does.
 */
@ServiceTest
@ExtendWith({ OutputCaptureExtension.class, VerboseLogging.class })
class CheckPrivacyTests {

	@LocalServerPort
	private int port;

	@Test
	void nothingOfAFormIsLogged(CapturedOutput log) {
		CheckForms forms = new CheckForms(this.port);
		byte[] inventory = "[{\"name\":\"SECRET\",\"type\":\"Microsoft.Batch/batchAccounts\",\"x\":\"SECRET\"}]"
			.getBytes(StandardCharsets.UTF_8);
		List<HttpResponse<String>> answers = new ArrayList<>();
		for (String accept : List.of(CheckForms.BROWSER, "*/*")) {
			for (String format : List.of("", "csv", "sarif", "xml")) {
				answers.add(forms.send(new Form("names", "SECRET\nsql SECRET", "keyStore", "managed_hsm", "pick-SECRET",
						"SECRET", "format", format), accept));
				answers.add(forms.send(
						new Form("keyStore", "managed_hsm", "format", format).file("SECRET.json", inventory), accept));
			}
			answers.add(forms.send(new Form("names", "SECRET", "keyStore", ""), accept));
			answers
				.add(forms.send(new Form("SECRET", "SECRET", "resources", "SECRET", "keyStore", "key_vault"), accept));
			answers.add(forms.send(
					new Form("keyStore", "key_vault").file("SECRET", "SECRET".getBytes(StandardCharsets.UTF_8)),
					accept));
			answers.add(forms.send(new Form("names", "SECRET".repeat(200_000)), accept));
			answers.add(forms.sendBytes(new Form("names", "SECRET").broken(),
					"multipart/form-data; boundary=----boundary-4f", accept));
			answers.add(forms.sendBytes("SECRET".getBytes(StandardCharsets.UTF_8), "text/plain", accept));
		}
		assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 400, 413, 415);
		assertThat(log.getAll()).contains("POST \"/check\"").doesNotContain("SECRET");
	}

}
