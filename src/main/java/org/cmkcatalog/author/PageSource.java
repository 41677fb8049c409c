package org.cmkcatalog.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.cmkcatalog.document.CatalogDocumentParser;
import org.jspecify.annotations.Nullable;

/**
 * Where the Markdown of the page is published.
 *
 * @param address its URL, http or https
 * @param connectTimeout how long to wait for a connection
 * @param timeout how long the whole fetch may take
 */
record PageSource(URI address, Duration connectTimeout, Duration timeout) {

	private static final int OK = 200;

	private static final int NOT_MODIFIED = 304;

	/**
	 * Fetches the page, following redirects but none from https to http.
	 * @param last what the last fetch kept
	 * @return the page, or nothing if it is as the last fetch found it
	 * @throws FetchFailedException if the page cannot be fetched whole
	 */
	Optional<FetchedPage> fetch(FetchRecord last) throws FetchFailedException {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.connectTimeout(this.connectTimeout)
			.build();
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address).header("User-Agent", "cmk-catalog");
		last.conditions().forEach(request::header);
		// the timeout of a request ends with its head
		CompletableFuture<HttpResponse<InputStream>> head = client.sendAsync(request.build(),
				HttpResponse.BodyHandlers.ofInputStream());
		long deadline = System.nanoTime() + this.timeout.toNanos();
		HttpResponse<InputStream> response = await(head, deadline);
		CompletableFuture<byte[]> body = CompletableFuture.supplyAsync(() -> read(response));
		try {
			return answered(response, await(body, deadline), last);
		}
		finally {
			close(response);
		}
	}

	/** The rest of a body that is too long is never read. */
	private static byte[] read(HttpResponse<InputStream> response) {
		try {
			return response.body().readNBytes(CatalogDocumentParser.MAX_BYTES + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static void close(HttpResponse<InputStream> response) {
		try {
			response.body().close();
		}
		catch (IOException ex) {
			// nobody reads it any more
		}
	}

	private <T> T await(CompletableFuture<T> future, long deadline) throws FetchFailedException {
		try {
			return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			future.cancel(true);
			throw new FetchFailedException("The fetch took longer than %d s.".formatted(this.timeout.toSeconds()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new FetchFailedException("The fetch was interrupted.");
		}
		catch (ExecutionException ex) {
			throw new FetchFailedException(reason(ex.getCause()));
		}
	}

	private String reason(@Nullable Throwable cause) {
		if (cause instanceof UncheckedIOException read) {
			return "The answer was cut short (%s).".formatted(read.getMessage());
		}
		if (cause instanceof HttpConnectTimeoutException) {
			return "There was no connection within %d s.".formatted(this.connectTimeout.toSeconds());
		}
		if (cause instanceof ConnectException) {
			return "There is no connection to %s.".formatted(this.address.getAuthority());
		}
		return "The request failed (%s).".formatted((cause != null) ? cause.getMessage() : "no reason given");
	}

	private Optional<FetchedPage> answered(HttpResponse<InputStream> response, byte[] body, FetchRecord last)
			throws FetchFailedException {
		if (response.statusCode() == NOT_MODIFIED && !last.conditions().isEmpty()) {
			return Optional.empty();
		}
		HttpHeaders headers = response.headers();
		if (response.statusCode() != OK) {
			throw new FetchFailedException("The answer has the status %d%s.".formatted(response.statusCode(),
					headers.firstValue("Location")
						.map(" and leads to %s, which is not followed"::formatted)
						.orElse("")));
		}
		if (body.length > CatalogDocumentParser.MAX_BYTES) {
			throw new FetchFailedException(
					"The answer has more than %d bytes.".formatted(CatalogDocumentParser.MAX_BYTES));
		}
		boolean isMarkedEnd = headers.firstValue("Content-Length").isPresent()
				|| headers.firstValue("Transfer-Encoding").isPresent();
		if (!isMarkedEnd && body.length > 0 && body[body.length - 1] != '\n') {
			throw new FetchFailedException(
					"The answer has no length and does not end with a line feed: it may be cut short.");
		}
		return Optional.of(new FetchedPage(body, headers.firstValue("Content-Type").orElse(""),
				headers.firstValue("ETag").orElse(null), headers.firstValue("Last-Modified").orElse(null)));
	}

}
