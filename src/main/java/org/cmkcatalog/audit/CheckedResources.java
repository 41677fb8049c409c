package org.cmkcatalog.audit;

import java.util.List;

import org.cmkcatalog.audit.CheckResult.Reason;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Mark;

/**
 * The verdicts on the resources of a file, as far as a page shows them.
 *
 * @param read what the file was read as
 * @param warnings what may be missing or was not understood, in sentences
 * @param unknownTypes types that the catalog does not know
 * @param moreUnknownTypes how many more there are
 * @param keysInUse how many resources use which key now; empty if the file does not say
 * @param types the resources by what decides their verdict, with the reasons
 * @param moreTypes how many more there are
 * @param rows the first resources, in the order of the file
 * @param total number of resources
 * @param hasGroups whether a resource group is known
 */
record CheckedResources(String read, List<String> warnings, List<Count> unknownTypes, int moreUnknownTypes,
		List<Count> keysInUse, List<TypeRow> types, int moreTypes, List<ResourceRow> rows, int total,
		boolean hasGroups) {

	/**
	 * How many resources have something.
	 *
	 * @param label what
	 * @param count how many
	 */
	record Count(String label, long count) {

	}

	/**
	 * Resources that have one verdict for the same reasons.
	 *
	 * @param id id of the row in the page
	 * @param types their types as written
	 * @param count how many they are
	 * @param mark the verdict
	 * @param services the services that they belong or may belong to
	 * @param reasons why
	 * @param documentation links of the services
	 */
	record TypeRow(String id, List<String> types, long count, Mark mark, List<Link> services, List<Reason> reasons,
			List<Link> documentation) {

	}

	/**
	 * A resource.
	 *
	 * @param number its number in the file, from 1
	 * @param name its name
	 * @param path its whole id or address, if that is more; empty otherwise
	 * @param group its resource group; empty if the file does not say
	 * @param type its type as written
	 * @param mark the verdict
	 * @param services the first services that it belongs or may belong to
	 * @param more how many more there are
	 * @param key the key that it uses now; empty if the file does not say
	 * @param reasons path of its reasons; empty if the page does not show them
	 */
	record ResourceRow(int number, String name, String path, String group, String type, Mark mark, List<Link> services,
			int more, String key, String reasons) {

	}

}
