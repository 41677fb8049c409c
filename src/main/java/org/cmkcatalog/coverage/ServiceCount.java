package org.cmkcatalog.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ServiceReference;

/**
 * How many resources belong to a service, or may do so.
 *
 * @param id id of the service
 * @param name its name in this edition
 * @param count number of resources
 */
public record ServiceCount(String id, String name, long count) {

	/** Counts the services of resources: the most frequent first. */
	static List<ServiceCount> of(Stream<? extends Collection<ServiceReference>> services) {
		Map<String, ServiceCount> counts = new LinkedHashMap<>();
		services.flatMap(Collection::stream)
			.forEach((service) -> counts.merge(service.id(), new ServiceCount(service.id(), service.name(), 1),
					(one, other) -> new ServiceCount(one.id(), one.name(), one.count() + 1)));
		return counts.values().stream().sorted(Comparator.comparingLong(ServiceCount::count).reversed()).toList();
	}

	@Override
	public String toString() {
		return "%s %d".formatted(this.id, this.count);
	}

}
