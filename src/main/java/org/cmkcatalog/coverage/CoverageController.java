package org.cmkcatalog.coverage;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.verdict.FailedCheck;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.web.Refuses;
import org.cmkcatalog.web.ReportChoice;
import org.cmkcatalog.web.ReportFormat;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inventories of real resources. */
@RestController
@Tag(name = "Coverage")
class CoverageController {

	static final String PATH = ReportFormat.PATH;

	/** More are counted, and would not be read. */
	private static final int MAX_FAILED = 100;

	/**
	 * Checks an inventory.
	 *
	 * A verdict for each resource of a file: whether it can use a customer-managed key of
	 * the key store, and why. The body is the file as a tool writes it, under any media
	 * type, or a form that ends with it as a file: {@code az resource list}, Resource
	 * Graph (JSON, CSV), a CSV export of the portal, {@code Get-AzResource} (CSV, JSON),
	 * {@code terraform show -json}, a Terraform state, an ARM template, compiled Bicep,
	 * or an export of costs or of Defender for Cloud. Its content says which. Nothing of
	 * it is stored or logged. The answer has only names, ids, types and resource groups
	 * of it, and which key is in use. If a resource has a verdict to fail on, the status
	 * is 422; SARIF and JUnit are whole then, other formats are a problem that has the
	 * first hundred.
	 */
	@PostMapping(path = CoverageController.PATH,
			produces = { MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE,
					MediaType.TEXT_MARKDOWN_VALUE, MediaType.TEXT_PLAIN_VALUE, ReportFormat.SARIF_VALUE,
					ReportFormat.JUNIT_VALUE })
	@Refuses(422)
	ResponseEntity<CoverageRepresentation> checkInventory(@Valid Requirement requirement, @Valid CoverageQuery query,
			ChosenEdition edition, Editions editions, ReportChoice format,
			@io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
							schema = @Schema(type = "string"))) @RequestBody Inventory inventory) {
		CoverageRepresentation coverage = new Coverage(edition, query.compared(editions), requirement,
				query.filter(edition))
			.of(inventory, query.file());
		if (coverage.failed() == 0) {
			return edition.answer().once(coverage, HttpStatus.OK);
		}
		if (ReportFormat.isForBuildServer()) {
			return edition.answer().once(coverage, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		throw FailedCheck.problem(coverage.inWords(), failed(coverage));
	}

	private static List<FailedCheck> failed(CoverageRepresentation coverage) {
		return coverage.items()
			.stream()
			.filter((item) -> coverage.failOn().contains(item.verdict()))
			.limit(MAX_FAILED)
			.map(CoveredResourceRepresentation::failed)
			.toList();
	}

}
