// Draws requests, records what a catalog answers to them when an instance is asked directly, and tells which catalog an answer is of.
import { request as send } from "node:http";
import { gunzipSync } from "node:zlib";

/** Over a connection of its own, because a client may try again by itself when a kept one is closed. */
export const ask = (port, { method = "GET", path, headers = {}, body }, further = {}) => new Promise((resolve, reject) => {
  const request = send({ host: "127.0.0.1", port, method, path, agent: false, timeout: 150_000,
    headers: { ...headers, ...further, Connection: "close", ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }) } }, (response) => {
    const chunks = [];
    response.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => {
      if (!response.complete) return reject(new Error("the answer is cut off"));
      const bytes = Buffer.concat(chunks);
      resolve({ status: response.statusCode, headers: response.headers, etag: response.headers.etag,
        body: response.headers["content-encoding"] === "gzip" && bytes.length ? gunzipSync(bytes) : bytes });
    });
  });
  request.on("timeout", () => request.destroy(new Error("no answer in 150 s"))).on("error", reject).end(body);
});

/** Requests of all kinds: every list and page, single services, formats, encodings, origins, bodies, and some that are refused. */
export async function draw(port, headers, { pick, below, random }) {
  const json = async (path) => JSON.parse((await ask(port, { path, headers })).body);
  const ids = (await json("/api/v1/services")).items.map(({ id }) => id);
  const categories = (await json("/api/v1/categories")).items.map(({ id }) => id);
  const editions = (await json("/api/v1/editions")).items.map(({ id }) => id);
  const types = (await json("/api/v1/resource-types?limit=200")).items.map(({ type }) => type);
  const store = () => pick(["key-vault", "managed-hsm"]);
  const api = [
    () => "services", () => "listings", () => "summary", () => "categories", () => "footnotes", () => "editions", () => "timeline", () => "changes",
    () => `services/${pick(ids)}`, () => `services/${pick(ids)}`, () => `services/${pick(ids)}`, () => `services/${pick(ids)}/history`,
    () => `categories/${pick(categories)}`, () => `editions/${pick(editions)}`,
    () => `services?category=${pick(categories)}`, () => `services?managedHsm=${pick(["supported", "not_listed"])}`,
    () => `listings?limit=${1 + below(100)}&offset=${below(50)}`, () => `services?q=${pick(ids).split("-").pop()}&sort=-name`,
    () => `listings?edition=${pick([...editions, "latest"])}`, () => `resolve?q=${pick(ids).replaceAll("-", "+")}`,
    () => `check?service=${pick(ids)}&keyStore=${store()}`, () => `resource-types?limit=${1 + below(30)}`,
    () => `services/no-${pick(ids)}`, () => `services?limit=${-1 - below(5)}`,
  ].map((path) => () => ({ path: `/api/v1/${path()}`, headers: { Accept: pick(["*/*", "application/json", "application/json", "text/csv", "application/x-ndjson", "text/markdown", "text/plain"]) } }));
  const others = [
    () => ({ path: `/api/v1/services/${pick(ids)}/badge.svg?keyStore=${store()}`, headers: {} }),
    () => ({ path: "/api/v1/changes.atom", headers: {} }),
    () => ({ path: `/api/v1/services?format=${pick(["csv", "json", "txt"])}&category=${pick(categories)}`, headers: { Accept: "text/html,*/*;q=0.8" } }),
    () => ({ path: pick(["/", `/services/${pick(ids)}`, `/?category=${pick(categories)}`]), headers: { Accept: pick(["text/html,application/xhtml+xml,*/*;q=0.8", "*/*"]) } }),
  ];
  const posts = [
    () => ({ path: "/api/v1/lookup", body: JSON.stringify({ names: [pick(ids), pick(ids)] }), headers: { "Content-Type": "application/json" } }),
    () => ({ path: `/api/v1/check?keyStore=${store()}`, body: `${pick(ids)}\n${pick(ids)}\n`, headers: { "Content-Type": "text/plain" } }),
    () => ({ path: `/api/v1/coverage?keyStore=${store()}`, headers: { "Content-Type": "text/plain", Accept: "application/json" },
      body: JSON.stringify(Array.from({ length: 1 + below(5) }, (_, index) => { const type = pick(types); return { name: `one${index}`, type,
        id: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/one/providers/${type}/one${index}` }; })) }),
  ].map((post) => () => ({ ...post(), method: "POST" }));
  const one = () => {
    const request = pick(random() < 0.08 ? posts : random() < 0.3 ? others : api)();
    const variety = { "Accept-Encoding": pick([undefined, "gzip", "gzip, deflate, br", "br, gzip;q=0"]), Origin: pick([undefined, undefined, "https://dashboard.example"]) };
    return { ...request, headers: Object.fromEntries(Object.entries({ ...headers, ...request.headers, ...variety }).filter(([, value]) => value)) };
  };
  const drawn = new Map();
  while (drawn.size < 300) {
    const request = one();
    drawn.set(JSON.stringify(request), request);
  }
  return [...drawn.values()];
}

/** What one catalog answers: status, ETag and bytes of each request. */
export async function record(port, requests) {
  const answers = new Map();
  for (const request of requests) {
    const { status, etag, body, headers } = await ask(port, request);
    if (status >= 500) throw new Error(`${request.path} answers ${status}`);
    answers.set(request, { status, etag, body, caching: headers["cache-control"] });
  }
  return answers;
}

/** The name of the catalog that an answer is of; "any" if all answer the same; otherwise nothing: then it is of none, or mixed. */
export function catalogOf(catalogs, request, answer, known) {
  const same = Object.entries(catalogs).filter(([, answers]) => {
    const expected = answers.get(request);
    if (answer.status === 304) return known && answer.etag === known && expected.etag === known && answer.body.length === 0;
    return answer.status === expected.status && answer.etag === expected.etag && answer.body.equals(expected.body);
  }).map(([name]) => name);
  return same.length === Object.keys(catalogs).length ? "any" : same[0];
}
