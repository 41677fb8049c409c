// The requests of many clients at once, drawn at random, for bench/soak and bench/slow-clients: a third for answers that are not kept, a tenth
// bad, and of the rest the kinds that browsers, programs, caches and pipelines send.
import { getJson } from "./http.mjs";
import { drawer } from "./random.mjs";

const API = "/api/v1";
const TYPES = ["Microsoft.Storage/storageAccounts", "Microsoft.Compute/disks", "Microsoft.KeyVault/vaults", "Microsoft.Sql/servers/databases", "Contoso.Thing/things"];

/** Weights of 100; the first two are what the rest is measured against. */
const WEIGHTS = { anew: 33, bad: 10, conditional: 12, gzip: 14, plain: 8, one: 8, page: 6, head: 4, lookup: 3, coverage: 2 };

/** Returns a function that draws the next request, as bench/rate.mjs takes it. */
export async function mix(server, seed) {
  const { random, below, pick, pickSome } = drawer(seed);
  const services = (await getJson(server, `${API}/services`)).items;
  const editions = (await getJson(server, `${API}/editions`)).items.map(({ id }) => id);
  const categoriesOf = async (edition) => (await getJson(server, `${API}/categories?edition=${edition}`)).items.map(({ id }) => id);
  // those that every edition has; another one would be a bad request
  const categories = (await Promise.all(editions.map(categoriesOf))).reduce((common, of) => common.filter((id) => of.includes(id)));
  const words = [...new Set(services.flatMap(({ name }) => name.toLowerCase().match(/[a-z0-9]+/g)))];
  const kept = ["services", "listings", "categories", "summary", "editions", "footnotes", "changes", "services?format=csv", "timeline"].map((path) => `${API}/${path}`);
  const etags = new Map();
  const drawn = new Set();
  const json = { "Content-Type": "application/json" };

  const filters = {
    category: () => pick(categories),
    keyVault: () => pick(["supported", "not_listed", "not_applicable"]),
    managedHsm: () => pick(["supported", "not_listed"]),
    hasFootnote: () => pick([true, false]),
    hasDocumentation: () => pick([true, false]),
    q: () => pick(words),
    sort: () => pick(["name", "-name", "category,-name"]),
    edition: () => pick(editions),
    format: () => pick(["json", "csv", "md", "txt", "ndjson"]),
  };
  /** None is drawn twice, as its offset goes to where lists are empty, or nearly so for one list in three. */
  function anew() {
    for (;;) {
      const query = pickSome(Object.keys(filters), 1 + below(4)).map((name) => `${name}=${filters[name]()}`);
      const path = `${API}/${pick(["services", "listings"])}?${query.join("&")}&limit=${1 + below(1000)}&offset=${below(random() < 0.3 ? 1000 : 20)}`;
      if (drawn.size < 2_000_000 && drawn.has(path)) continue;
      drawn.add(path);
      return { path, expected: 200 };
    }
  }
  const bad = [
    () => ({ path: `${API}/services?${pick(words)}=${below(1e9)}`, expected: 400 }),
    () => ({ path: `${API}/listings?limit=${-below(1e9) - 1}`, expected: 400 }),
    () => ({ path: `${API}/services/none-${below(1e9)}`, expected: 404 }),
    () => ({ path: `/none-${below(1e9)}`, expected: 404 }),
    () => ({ path: `${API}/services?q=%`, expected: 400 }),
    () => ({ path: `${API}/services`, method: "DELETE", expected: 405 }),
    () => ({ path: `${API}/summary`, headers: { Accept: "image/png" }, expected: 406 }),
    () => ({ path: `${API}/lookup`, method: "POST", headers: json, body: `{"names":[${below(1e9)}`, expected: 400 }),
    () => ({ path: `${API}/coverage?keyStore=managed_hsm`, method: "POST", body: "[{]", expected: 400 }),
    () => ({ path: `${API}/coverage?keyStore=none`, method: "POST", body: "[]", expected: 400 }),
  ];
  const inventory = () =>
    JSON.stringify(Array.from({ length: 10 + below(200) }, (_, i) => ({ type: pick(TYPES), name: `r${i}`, id: `/subscriptions/s/resourceGroups/g/providers/${i}` })));
  const draw = {
    anew,
    bad: () => pick(bad)(),
    conditional: () => {
      const path = pick(kept);
      const headers = etags.has(path) ? { "If-None-Match": etags.get(path) } : {};
      return { path, headers, expected: [200, 304], answered: ({ etag }) => etags.set(path, etag) };
    },
    gzip: () => ({ path: pick(kept), headers: { "Accept-Encoding": "gzip" }, expected: 200 }),
    plain: () => ({ path: pick(kept), expected: 200 }),
    one: () => ({ path: `${API}/services/${pick(services).id}`, expected: 200 }),
    page: () => ({
      path: pick(["/", "/changes", "/check", "/about", `/services/${pick(services).id}`, `/?q=${pick(words)}`]),
      headers: { Accept: "text/html", "Accept-Encoding": "gzip" }, expected: 200,
    }),
    head: () => ({ path: pick(kept), method: "HEAD", expected: 200 }),
    lookup: () => ({ path: `${API}/lookup`, method: "POST", headers: json, body: JSON.stringify({ names: pickSome(words, 5) }), expected: 200 }),
    coverage: () => ({ path: `${API}/coverage?keyStore=managed_hsm&format=${pick(["json", "csv", "txt", "sarif"])}`, method: "POST", body: inventory(), expected: 200 }),
  };
  const lots = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind));
  return () => {
    const kind = pick(lots);
    return { kind, ...draw[kind]() };
  };
}
