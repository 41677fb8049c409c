package org.cmkcatalog.coverage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.inventory.InventoryResource;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.verdict.FailedCheck;
import org.cmkcatalog.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the inventory, and whether it can use a customer-managed key of the key
 * store.
 *
 * @param resource the resource as the file names it: its resource id, its Terraform
 * address, its symbolic name or its name
 * @param type its type as written
 * @param resourceGroup its resource group; absent if the file does not say
 * @param relation how it maps to services; {@code none} also if its type is unknown
 * @param services the services that it belongs to or may belong to, the likeliest first;
 * empty if there are none
 * @param verdict the verdict: of several services the one that they share, otherwise
 * {@code ambiguous}; {@code unknown} if no service is about it, which says nothing of
 * whether keys are supported; {@code not_applicable} if it holds no data of its own
 * @param reasons why: what its type says, and what the edition says of each service, with
 * evidence
 * @param documentation the documentation links of the services
 * @param keyInUse the key that it uses now; absent if the file does not say
 * @param compared what the other edition says; absent unless one was asked for
 */
public record CoveredResourceRepresentation(String resource, String type, @Nullable String resourceGroup,
		Relation relation, List<ServiceReference> services, Verdict verdict, List<ResourceReasonRepresentation> reasons,
		List<LinkRepresentation> documentation, @Nullable KeyInUse keyInUse,
		@Nullable ComparedRepresentation compared) {

	/** Its columns in a table. */
	static final Columns<CoveredResourceRepresentation> COLUMNS = new Columns<CoveredResourceRepresentation>()
		.add("resource", CoveredResourceRepresentation::resource)
		.add("type", CoveredResourceRepresentation::type)
		.addDetail("resourceGroup", CoveredResourceRepresentation::resourceGroup)
		.addDetail("relation", CoveredResourceRepresentation::relation)
		.add("services", (item) -> ids(item.services()))
		.addDetail("serviceNames", (item) -> item.services().stream().map(ServiceReference::name).toList())
		.add("verdict", CoveredResourceRepresentation::verdict)
		.addForPrograms("reasons", reasons(ResourceReasonRepresentation::text))
		.addForPrograms("reasonKinds", reasons(ResourceReasonRepresentation::kind))
		.addForPrograms("reasonServices", reasons(ResourceReasonRepresentation::service))
		.addForPrograms("sourceLines", reasons(ResourceReasonRepresentation::sourceLine))
		.addForPrograms("asWritten", reasons(ResourceReasonRepresentation::asWritten))
		.addDetail("documentation", CoveredResourceRepresentation::documentation)
		.addForPrograms("documentationTitles",
				(item) -> item.documentation().stream().map(LinkRepresentation::title).toList())
		.addForPrograms("documentationAsWritten",
				(item) -> item.documentation().stream().map(LinkRepresentation::urlAsWritten).toList())
		.add("keyInUse", CoveredResourceRepresentation::keyInUse)
		.note((item) -> item.reasons().stream().map(ResourceReasonRepresentation::inWords).toList());

	/** Its columns in a table, with what another edition says. */
	static final Columns<CoveredResourceRepresentation> COMPARED_COLUMNS = COLUMNS
		.add("comparedVerdict", compared(ComparedRepresentation::verdict))
		.add("change", compared(ComparedRepresentation::change))
		.addDetail("comparedRelation", compared(ComparedRepresentation::relation))
		.addDetail("comparedServices", compared((compared) -> ids(compared.services())))
		.addDetail("comparedServiceNames",
				compared((compared) -> compared.services().stream().map(ServiceReference::name).toList()));

	static CoveredResourceRepresentation of(InventoryResource resource, Assessment assessment,
			@Nullable ComparedRepresentation compared) {
		return new CoveredResourceRepresentation(resource.resource(), resource.type(), resource.resourceGroup(),
				assessment.relation(), assessment.services(), assessment.verdict(), assessment.reasons(),
				assessment.documentation(), KeyInUse.of(resource.keyUse()), compared);
	}

	private static List<String> ids(List<ServiceReference> services) {
		return services.stream().map(ServiceReference::id).toList();
	}

	/** A cell of every reason, blank where it has nothing to say. */
	private static Function<CoveredResourceRepresentation, List<Object>> reasons(
			Function<ResourceReasonRepresentation, ? extends @Nullable Object> value) {
		return (item) -> item.reasons().stream().<Object>flatMap((reason) -> {
			Object found = value.apply(reason);
			return Stream.of((found != null) ? found : "");
		}).toList();
	}

	private static Function<CoveredResourceRepresentation, @Nullable Object> compared(
			Function<ComparedRepresentation, Object> value) {
		return (item) -> (item.compared() != null) ? value.apply(item.compared()) : null;
	}

	/** The verdict as a problem tells it. */
	FailedCheck failed() {
		return new FailedCheck(this.resource, (this.services.size() == 1) ? this.services.get(0).id() : null,
				this.verdict.toString(), this.reasons.stream().map(ResourceReasonRepresentation::inWords).toList());
	}

}
