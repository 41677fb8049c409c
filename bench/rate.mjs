// Sends requests at a constant rate, whatever the answers take, for bench/soak and bench/slow-clients.
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/**
 * Asks for what `next` returns, `rate` times a second. A request's time runs from when it was due and not from when it was sent, so that a server
 * that stalls is charged for all requests that fell due meanwhile (else "coordinated omission" hides them).
 *
 * @param server address of the server
 * @param next function that returns the next request: kind, expected status, and path, method, headers, body; `answered`, if it has one, gets the answer's headers
 * @returns times in milliseconds in ascending order, how many requests of each kind there were, failures as texts with their counts
 */
export async function atRate(server, rate, seconds, next) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1000 });
  const total = Math.round(rate * seconds);
  const times = new Float64Array(total);
  const kinds = {};
  const failures = {};
  let sent = 0;
  let done = 0;
  const start = performance.now();
  await new Promise((resolve) => {
    const end = (index, due, failure) => {
      times[index] = performance.now() - due;
      if (failure) failures[failure] = (failures[failure] ?? 0) + 1;
      if (++done === total) resolve();
    };
    const sendDue = () => {
      const due = Math.min(total, Math.floor(((performance.now() - start) * rate) / 1000) + 1);
      for (; sent < due; sent++) {
        const one = next();
        kinds[one.kind] = (kinds[one.kind] ?? 0) + 1;
        send(agent, server, one, end.bind(null, sent, start + (sent * 1000) / rate));
      }
      if (sent < total) setTimeout(sendDue, 1);
    };
    sendDue();
  });
  agent.destroy();
  return { times: times.sort(), kinds, failures };
}

function send(agent, server, { kind, path, expected, method = "GET", headers = {}, body, answered }, end) {
  const sending = request(server + path, { agent, method, headers, timeout: 60_000 }, (response) => {
    response.resume();
    response.on("end", () => {
      answered?.(response.headers);
      end([expected].flat().includes(response.statusCode) ? null : `${kind}: ${response.statusCode}`);
    });
    response.on("error", (error) => end(`${kind}: ${error.code}`));
  });
  sending.on("timeout", () => sending.destroy(Object.assign(new Error(), { code: "no answer in a minute" })));
  sending.on("error", (error) => {
    // an answer that breaks off is told by the response
    if (!sending.res) end(`${kind}: ${error.code}`);
  });
  sending.end(body);
}

/** The time that so large a part of all requests did not exceed, in milliseconds. */
export const percentile = ({ times }, part) => times[Math.min(times.length - 1, Math.ceil(part * times.length) - 1)];
