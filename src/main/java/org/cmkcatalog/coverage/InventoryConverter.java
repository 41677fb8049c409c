package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;

import org.cmkcatalog.inventory.InvalidInventoryException;
import org.cmkcatalog.inventory.InventoriesBusyException;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.inventory.InventoryReader;
import org.cmkcatalog.inventory.InventoryTooLargeException;
import org.cmkcatalog.inventory.ResourceBudget;
import org.cmkcatalog.traffic.BusyProblem;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads an inventory from a body of any media type: its content says what it is. */
@Component
class InventoryConverter extends AbstractHttpMessageConverter<Inventory> {

	private static final ProblemType INVALID_INVENTORY = new ProblemType("invalid-inventory", HttpStatus.BAD_REQUEST,
			"Invalid inventory");

	private final long maxBytes;

	private final ResourceBudget budget = ResourceBudget.ofHeap();

	InventoryConverter(CoverageProperties properties) {
		super(MediaType.ALL);
		this.maxBytes = properties.maxBody().toBytes();
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Inventory.class;
	}

	@Override
	protected Inventory readInternal(Class<? extends Inventory> type, HttpInputMessage message) throws IOException {
		if (message.getHeaders().getContentLength() > this.maxBytes) {
			throw ProblemException.contentTooLarge(this.maxBytes);
		}
		return read(message.getBody());
	}

	/** Reads an inventory, or says in a problem why it cannot be read. */
	Inventory read(InputStream body) throws IOException {
		ResourceBudget.Share share = this.budget.share();
		// it is held until the answer is written
		RequestContextHolder.currentRequestAttributes()
			.registerDestructionCallback(ResourceBudget.class.getName(), share::close, RequestAttributes.SCOPE_REQUEST);
		try {
			return new InventoryReader(this.maxBytes, share).read(body);
		}
		catch (InventoriesBusyException ex) {
			throw BusyProblem.of(ex.getMessage() + ".");
		}
		catch (InventoryTooLargeException ex) {
			throw ProblemException.contentTooLarge(this.maxBytes);
		}
		catch (InvalidInventoryException ex) {
			throw invalid(String.valueOf(ex.getMessage()));
		}
	}

	/** A body that is no inventory that can be read. */
	static ProblemException invalid(String detail) {
		return new ProblemException(INVALID_INVENTORY, detail);
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(Inventory inventory, HttpOutputMessage message) {
		throw new HttpMessageNotWritableException("Inventories are only read");
	}

}
