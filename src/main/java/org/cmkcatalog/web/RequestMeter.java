package org.cmkcatalog.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Counts and times requests by method, route and status. Tomcat tells an access log of
 * every request exactly once, when its answer is complete: whether it was kept, made or
 * failed, and also if no servlet got the request.
 */
class RequestMeter extends ValveBase implements AccessLog {

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE");

	/** Clients may send any word as the method. */
	private static final String OTHER_METHOD = "OTHER";

	private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	RequestMeter(MeterRegistry meters) {
		super(true);
		this.meters = meters;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
	}

	@Override
	public void log(Request request, Response response, long nanoseconds) {
		String method = request.getMethod();
		Kind kind = new Kind((method != null && METHODS.contains(method)) ? method : OTHER_METHOD, Route.of(request),
				response.getStatus(), FailureFilter.isIncomplete(request));
		Timer timer = this.timers.get(kind);
		if (timer == null) {
			timer = this.timers.computeIfAbsent(kind, this::timer);
		}
		timer.record(Math.max(nanoseconds, 0), TimeUnit.NANOSECONDS);
	}

	private Timer timer(Kind kind) {
		return Timer.builder("http.server.requests")
			.description("Requests and the time from their first byte to the last of their answer")
			.tag("method", kind.method())
			.tag("uri", kind.route())
			.tag("status", Integer.toString(kind.status()))
			.tag("outcome", kind.outcome())
			.register(this.meters);
	}

	@Override
	public void setRequestAttributesEnabled(boolean enabled) {
		// addresses are not read
	}

	@Override
	public boolean getRequestAttributesEnabled() {
		return false;
	}

	/**
	 * Requests that are counted together.
	 *
	 * @param method a known method
	 * @param route pattern of the path
	 * @param status status of the answer
	 * @param isIncomplete whether the service failed after it had sent the status
	 */
	private record Kind(String method, String route, int status, boolean isIncomplete) {

		String outcome() {
			if (this.isIncomplete) {
				return "SERVER_ERROR";
			}
			return switch (this.status / 100) {
				case 1 -> "INFORMATIONAL";
				case 2 -> "SUCCESS";
				case 3 -> "REDIRECTION";
				case 4 -> "CLIENT_ERROR";
				case 5 -> "SERVER_ERROR";
				default -> "UNKNOWN";
			};
		}

	}

}
