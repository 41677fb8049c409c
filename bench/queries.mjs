// Draws requests at random from the contract of a running service, and records what it answers to them, for bench/run. Arguments: address of
// the service, folder for the records, seed.
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { get, getJson } from "./http.mjs";
import { drawer } from "./random.mjs";

const [server, folder, seed] = process.argv.slice(2);
const LIST = "/api/v1/services";
const [ONE, FILTERED, COLD_FILTERED, COLD_Q] = [20, 50, 20, 20];

const { random, below, pick, pickSome } = drawer(seed);

const contract = await getJson(server, "/v3/api-docs");
const services = await getJson(server, LIST);
const editions = (await getJson(server, "/api/v1/editions")).items.map(({ id }) => id).sort();
// What the contract's schemas leave open, its descriptions name: ids, dates of editions, words of names.
const known = {
  category: (await getJson(server, "/api/v1/categories")).items.map((category) => category.id),
  id: services.items.map((service) => service.id),
  edition: [...editions, "latest", "pinned"],
  q: [...new Set(services.items.flatMap((service) => service.name.toLowerCase().split(/\s+/)))],
};
const first = Date.parse(editions[0]);
const listings = (await getJson(server, "/api/v1/listings")).items;
const text = ({ service, category, keyVault, managedHsm, documentation }) =>
  [service.name, category.name, ...[...keyVault.footnotes, ...managedHsm.footnotes].map(({ text }) => text), ...documentation.map(({ title }) => title)]
    .join(" ").toLowerCase();
const ids = (all) => [...new Set(all)].sort().join(" ");
/** The service also finds other names of services, which the peers do not have. */
async function isFoundInTexts(word) {
  const containing = listings.filter((listing) => text(listing).includes(word)).map(({ service }) => service.id);
  return ids((await getJson(server, `${LIST}?q=${word}`)).items.map(({ id }) => id)) === ids(containing);
}
const words = [];
for (const word of new Set(services.items.flatMap(({ name }) => name.toLowerCase().match(/[a-z0-9]+/g)))) {
  if (await isFoundInTexts(word)) words.push(word);
}
const days = (Date.parse(editions.at(-1)) - first) / 86_400_000;

function value(name, schema) {
  schema = schema.$ref ? contract.components.schemas[schema.$ref.split("/").pop()] : schema;
  if (schema.type === "array") {
    return [...new Set(Array.from({ length: 1 + below(2) }, () => value(name, schema.items)))].join(",");
  }
  if (known[name]) return pick(known[name]);
  if (schema.enum) return pick(schema.enum);
  if (schema.type === "boolean") return pick([true, false]);
  if (schema.type === "integer") {
    // small numbers as often as large ones: evenly drawn, nearly all offsets would be beyond the list
    const [lowest, highest] = [schema.minimum + 1, schema.maximum + 1];
    return Math.floor(lowest * (highest / lowest) ** random()) - 1;
  }
  if (schema.format === "date") return new Date(first + below(days + 1) * 86_400_000).toISOString().slice(0, 10);
  throw new Error(`queries: no idea how to draw ${name}`);
}

const draw = (parameters) => `${LIST}?${parameters.map(({ name, schema }) => `${name}=${encodeURIComponent(value(name, schema))}`).join("&")}`;

/** Draws until so many different requests were answered with 200; the contract does not say everything that is refused. */
async function drawAnswered(count, request, isWanted = () => true) {
  const drawn = new Set();
  for (let tries = 0; drawn.size < count && tries < 50 * count; tries++) {
    const path = request();
    if (drawn.has(path)) continue;
    const { status, body } = await get(server, path);
    if (status === 200 && isWanted(JSON.parse(body))) drawn.add(path);
  }
  if (drawn.size < count) throw new Error(`queries: only ${drawn.size} of ${count} were answered`);
  return [...drawn];
}

const parameters = contract.paths[LIST].get.parameters.filter(({ in: place, name }) => place === "query" && !["format", "download", "fields"].includes(name));
const coldParameters = parameters.filter(({ name }) => ["category", "keyVault"].includes(name));
const single = ({ name, schema }) => ({ name, schema: schema.items });
const sets = {
  list: [LIST],
  one: pickSome(known.id, ONE).map((id) => `${LIST}/${id}`),
  filtered: await drawAnswered(FILTERED, () => draw(pickSome(parameters, 1 + below(3)))),
  // one value each, so that a derived query of Spring Data can answer it; half of all would find nothing and measure little
  "cold-filtered": await drawAnswered(COLD_FILTERED, () => draw(pickSome(coldParameters, 1 + below(2)).map(single)), ({ total }) => total > 0),
  "cold-q": pickSome(words, COLD_Q).map((word) => `${LIST}?q=${word}`),
};

mkdirSync(`${folder}/answers`, { recursive: true });
const requests = [];
for (const path of new Set(Object.values(sets).flat())) {
  const plain = await get(server, path);
  const zipped = await get(server, path, { "Accept-Encoding": "gzip" });
  const file = `${folder}/answers/${requests.length}.json`;
  const isZipped = zipped.headers["content-encoding"] === "gzip";
  const { etag, date, connection, "content-length": length, "keep-alive": keepAlive, ...headers } = plain.headers;
  writeFileSync(file, plain.body);
  if (isZipped) writeFileSync(`${file}.gz`, zipped.body);
  // nginx takes Last-Modified from the file
  const changed = new Date(headers["last-modified"]);
  for (const written of isZipped ? [file, `${file}.gz`] : [file]) utimesSync(written, changed, changed);
  requests.push({ path, file, bytes: plain.body.length, isZipped, etag, headers });
}
writeFileSync(`${folder}/record.json`, JSON.stringify({ edition: services.edition, sets, requests, listings }, null, 2));

// Two peers have paths of their own for the same questions.
const search = (path) => {
  const filters = new URLSearchParams(path.split("?")[1]);
  const method = filters.has("q")
    ? "findByWord"
    : `findByEditionId${filters.has("category") ? "AndCategorySlug" : ""}${filters.has("keyVault") ? "AndKeyVaultSupport" : ""}`;
  filters.append("edition", services.edition);
  return `/listings/search/${method}?${filters}&size=1000&sort=documentRow`;
};
const ownPaths = {
  "list.json-server": ["/services"],
  "one.json-server": sets.one.map((path) => path.replace(LIST, "/details")),
  "list.spring-data-rest": [search(LIST)],
  "cold-filtered.spring-data-rest": sets["cold-filtered"].map(search),
  "cold-q.spring-data-rest": sets["cold-q"].map(search),
};
for (const [name, paths] of Object.entries({ ...sets, ...ownPaths })) writeFileSync(`${folder}/${name}`, paths.join("\n") + "\n");
const details = await Promise.all(known.id.map((id) => getJson(server, `${LIST}/${id}`)));
writeFileSync(`${folder}/json-server.json`, JSON.stringify({ services: services.items, details }));

const bytes = new Map(requests.map((request) => [request.path, request.bytes]));
for (const [name, paths] of Object.entries(sets)) {
  const sizes = paths.map((path) => bytes.get(path)).sort((a, b) => a - b);
  console.log(`- \`${name}\`: ${paths.length} requests walked in turn, ${sizes[0]} to ${sizes.at(-1)} bytes, median ${sizes[sizes.length >> 1]}`);
}
