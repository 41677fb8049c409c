package org.cmkcatalog.inventory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An inventory as one short text, which a page can keep for its reader instead of the
 * file: only what was read of it, compressed, in Base64.
 */
public final class KeptInventory {

	/** A page with more would be slow to load. */
	private static final int MAX_LENGTH = 512 * 1024;

	private static final int MAX_RESOURCES = 20_000;

	/** A small text can expand to a large one. */
	private static final long MAX_BYTES = 8L << 20;

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion(
				(inclusion) -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
		.build();

	private KeptInventory() {
	}

	/** The text of an inventory, or nothing if it is too long to be kept. */
	public static Optional<String> of(Inventory inventory) {
		if (inventory.resources().size() > MAX_RESOURCES) {
			return Optional.empty();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream zipped = new GZIPOutputStream(bytes);
				SequenceWriter lines = JSON.writer().withRootValueSeparator("\n").writeValues(zipped)) {
			lines.write(new Head(inventory.format(), inventory.warnings()));
			lines.writeAll(inventory.resources().stream().map(Row::of).toList());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		String text = Base64.getEncoder().encodeToString(bytes.toByteArray());
		return (text.length() <= MAX_LENGTH) ? Optional.of(text) : Optional.empty();
	}

	/**
	 * The inventory of a text.
	 * @throws InvalidInventoryException if the text is none that was kept
	 */
	public static Inventory read(String text) {
		try (InputStream zipped = new GZIPInputStream(
				new ByteArrayInputStream(Base64.getDecoder().decode(text.strip())));
				JsonParser lines = JSON.createParser(new LimitedInput(zipped, MAX_BYTES))) {
			Head head = next(lines, Head.class).orElseThrow(KeptInventory::unreadable);
			List<InventoryResource> resources = new ArrayList<>();
			for (Optional<Row> row = next(lines, Row.class); row.isPresent(); row = next(lines, Row.class)) {
				if (resources.size() == MAX_RESOURCES) {
					throw unreadable();
				}
				resources.add(row.get().resource());
			}
			return new Inventory(required(head.format()), resources, allRequired(required(head.warnings())));
		}
		catch (IOException | JacksonException | IllegalArgumentException | InventoryTooLargeException ex) {
			throw unreadable();
		}
	}

	private static <T> Optional<T> next(JsonParser lines, Class<T> type) {
		return (lines.nextToken() == null) ? Optional.empty() : Optional.of(required(lines.readValueAs(type)));
	}

	/** JSON may lack any field. */
	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw unreadable();
		}
		return value;
	}

	private static <T> List<T> allRequired(Collection<T> values) {
		values.forEach(KeptInventory::required);
		return List.copyOf(values);
	}

	private static InvalidInventoryException unreadable() {
		return new InvalidInventoryException(
				"The resources that the page had kept cannot be read. Choose the file again.");
	}

	/** What is known of the whole file. */
	private record Head(InventoryFormat format, List<String> warnings) {

	}

	/** A resource; names are short, as there are many. */
	private record Row(String r, String t, TypeForm f, @Nullable String a, @Nullable String g,
			Map<ResourceProperty, String> p, @Nullable Boolean c, @Nullable KeyStore k) {

		static Row of(InventoryResource resource) {
			ResourceType azureType = resource.azureType();
			return new Row(resource.resource(), resource.type(), resource.typeForm(),
					(azureType != null) ? azureType.toString() : null, resource.resourceGroup(), resource.properties(),
					resource.keyUse().isCustomerManaged(), resource.keyUse().keyStore());
		}

		InventoryResource resource() {
			Map<ResourceProperty, String> properties = required(this.p);
			allRequired(properties.keySet());
			allRequired(properties.values());
			return new InventoryResource(required(this.r), required(this.t), required(this.f),
					(this.a != null) ? ResourceType.of(this.a).orElseThrow(IllegalArgumentException::new) : null,
					this.g, Map.copyOf(properties), new KeyUse(this.c, this.k));
		}

	}

}
