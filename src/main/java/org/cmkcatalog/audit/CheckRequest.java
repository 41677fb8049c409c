package org.cmkcatalog.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.coverage.Upload;
import org.cmkcatalog.inventory.InvalidInventoryException;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.inventory.KeptInventory;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ReportFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A form that was sent to the check page.
 *
 * @param upload the form as it was read
 * @param editions the editions
 * @param reader who reads the answer
 * @param pages makes pages
 */
record CheckRequest(Upload upload, Editions editions, Reader reader, CheckPages pages) {

	/** A page, a text, or a file to save. A browser gets a form with a mistake again. */
	ResponseEntity<Object> answer() {
		CheckForm form = CheckForm.of(this.upload);
		ChosenEdition shown = this.editions.pinned();
		try {
			shown = form.edition(this.editions);
			if (this.upload.problem() != null) {
				throw this.upload.problem();
			}
			Requirement requirement = form.requirement();
			Inventory inventory = inventory(form);
			return (inventory != null)
					? resources(inventory, form, new InventoryCheck(inventory, requirement, shown), shown)
					: names(form, new NamesCheck(form, requirement, shown), shown);
		}
		catch (ProblemException ex) {
			if (this.reader == Reader.TERMINAL) {
				throw ex;
			}
			ChosenEdition edition = shown;
			return edition.answer()
				.once(this.pages.trouble(form, edition, ex), HttpStatus.valueOf(ex.getStatusCode().value()),
						Reader.BROWSER.type());
		}
	}

	/** Those of the file or, without one, those that the page before had kept. */
	private @Nullable Inventory inventory(CheckForm form) {
		Inventory inventory = this.upload.inventory();
		if (inventory != null) {
			int names = form.lines().size();
			return (names == 0) ? inventory
					: new Inventory(inventory.format(), inventory.resources(),
							Stream.concat(inventory.warnings().stream(), Stream
								.of("The form also had names (%d lines), which were not checked, as a file was chosen."
									.formatted(names)))
								.toList());
		}
		try {
			return form.kept().isBlank() ? null : KeptInventory.read(form.kept());
		}
		catch (InvalidInventoryException ex) {
			throw ProblemException.invalidParameters(
					List.of(new ParameterError("resources", null, String.valueOf(ex.getMessage()), List.of())));
		}
	}

	private ResponseEntity<Object> names(CheckForm form, NamesCheck check, ChosenEdition edition) {
		Optional<ReportFormat> format = form.report(NamesCheck.FORMATS);
		if (format.isPresent()) {
			return edition.answer().download(check.answer(), format.get().mediaType());
		}
		List<Hidden> kept = new ArrayList<>(List.of(new Hidden("names", form.names())));
		kept.addAll(required(form, edition));
		return page(edition, () -> this.pages.result(form, edition, check.picks(), check.result(kept)), check::answer);
	}

	private ResponseEntity<Object> resources(Inventory inventory, CheckForm form, InventoryCheck check,
			ChosenEdition edition) {
		Optional<ReportFormat> format = form.report(InventoryCheck.FORMATS);
		if (format.isPresent()) {
			return edition.answer().download(check.answer(), format.get().mediaType());
		}
		return page(edition, () -> {
			Optional<String> text = KeptInventory.of(inventory);
			List<Hidden> kept = Stream
				.concat(text.stream().map((resources) -> new Hidden("resources", resources)),
						required(form, edition).stream())
				.toList();
			return this.pages.result(form, edition, List.of(), check.result(kept, text.isPresent(), this.editions));
		}, check::answer);
	}

	private ResponseEntity<Object> page(ChosenEdition edition, Supplier<Page> page, Supplier<Tabular> text) {
		return this.reader.once(edition.answer(), HttpStatus.OK, page, text);
	}

	private static List<Hidden> required(CheckForm form, ChosenEdition edition) {
		return Stream
			.of(new Hidden("keyStore", form.keyStore()), new Hidden("keyType", form.keyType()),
					new Hidden("keyBits", form.keyBits()), new Hidden("edition", edition.id().toString()))
			.filter((field) -> !field.value().isEmpty())
			.toList();
	}

}
