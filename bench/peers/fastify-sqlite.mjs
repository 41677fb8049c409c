// A peer for bench/run: GET /api/v1/services, assembled anew for every request from SQLite, with Fastify. It takes the filters category
// and keyVault, and one word as q. Arguments: port, SQLite file, edition.
import Database from "better-sqlite3";
import Fastify from "fastify";

const [port, file, edition] = process.argv.slice(-3);
const database = new Database(file, { readonly: true });
const FIELDS = ["keyVault", "managedHsm", "documentation", "url"];
const { newer_edition: newerEdition } = database.prepare("select newer_edition from edition where id = ?").get(edition);
const editionFields = newerEdition ? { edition, newerEdition } : { edition };

/** The four statements of an answer, prepared once for each choice of filters. */
function prepare(hasCategory, hasKeyVault, hasQ) {
  const conditions = [hasCategory && "c.slug = @category", hasKeyVault && "l.key_vault = @keyVault", hasQ && "instr(l.search_text, @q) > 0"].filter(Boolean);
  const matching = conditions.length
    ? `and l.service in (select l.service from listing l join category c on c.id = l.category where l.edition = @edition and ${conditions.join(" and ")})`
    : "";
  const from = `from listing l`;
  const where = `where l.edition = @edition ${matching} order by l.name_rank, l.row`;
  return {
    listings: database.prepare(`select l.*, c.slug as category_slug, c.name as category_name ${from} join category c on c.id = l.category ${where}`),
    links: database.prepare(`select d.listing, d.title, d.url, d.url_as_written as urlAsWritten ${from} join documentation_link d on d.listing = l.id ${where}, d.position`),
    marks: database.prepare(`select m.listing, m.key_store, f.marker, f.text ${from} join footnote_mark m on m.listing = l.id join footnote f on f.id = m.footnote ${where}, m.position`),
    statements: database.prepare(`select s.listing, s.field, s.as_written, o.service, o.name, o.source_line, c.slug as category_slug, c.name as category_name
      ${from} join statement s on s.listing = l.id join listing o on o.id = s.other join category c on c.id = o.category ${where}, s.field, o.source_line`),
  };
}

const prepared = new Map();
function statementsFor({ category, keyVault, q }) {
  const has = [category, keyVault, q].map((filter) => filter !== undefined);
  const key = has.join(" ");
  if (!prepared.has(key)) prepared.set(key, prepare(...has));
  return prepared.get(key);
}

const NONE = [];
function byListing(rows) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row.listing);
    if (group) group.push(row);
    else groups.set(row.listing, [row]);
  }
  return groups;
}

function distinct(all, key) {
  if (all.length < 2) return all;
  const seen = new Set();
  return all.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

function keyStore(rows, name, column, marks) {
  const said = distinct(rows.map((row) => row[column]), String);
  const keys = rows.filter((row) => row[`${column}_bits`] !== null).map((row) => ({ keyType: row[`${column}_type`], bits: row[`${column}_bits`] }));
  const footnotes = rows.flatMap((row) => marks.get(row.id) ?? NONE).filter((mark) => mark.key_store === name);
  return {
    support: said.length === 1 ? said[0] : "conflicting",
    basis: rows.some((row) => row[`${column}_basis`] === "inferred") ? "inferred" : rows[0][`${column}_basis`],
    keyConstraints: distinct(keys, ({ keyType, bits }) => `${keyType} ${bits}`),
    footnotes: distinct(footnotes, ({ marker }) => marker).map(({ marker, text }) => ({ marker, text })),
    asWritten: distinct(rows.map((row) => row[`${column}_as_written`]), String).join(" | "),
    note: distinct(rows.map((row) => row[`${column}_note`]).filter((note) => note !== null), String).join("; ") || undefined,
    since: rows[0][`${column}_since`] ?? undefined,
    lastChanged: rows[0][`${column}_last_changed`],
  };
}

function conflicts(rows, statements) {
  const all = rows.flatMap((row) => statements.get(row.id) ?? NONE);
  if (all.length === 0) return NONE;
  return FIELDS.map((field, index) => ({
    field,
    statements: distinct(all.filter((statement) => statement.field === index), ({ source_line }) => source_line)
      .sort((a, b) => a.source_line - b.source_line)
      .map(({ service, name, category_slug, category_name, source_line, as_written }) => ({
        service: { id: service, name },
        category: { id: category_slug, name: category_name },
        sourceLine: source_line,
        asWritten: as_written,
      })),
  })).filter(({ statements }) => statements.length > 0);
}

function services(query) {
  const statements = statementsFor(query);
  const parameters = { ...query, edition };
  const links = byListing(statements.links.all(parameters));
  const marks = byListing(statements.marks.all(parameters));
  const contradictions = byListing(statements.statements.all(parameters));
  const grouped = new Map();
  for (const row of statements.listings.all(parameters)) {
    const rows = grouped.get(row.service);
    if (rows) rows.push(row);
    else grouped.set(row.service, [row]);
  }
  return Array.from(grouped.values(), (rows) => ({
    id: rows[0].service,
    name: rows[0].name,
    url: rows.find(({ url }) => url !== null)?.url,
    categories: rows.map((row) => ({ id: row.category_slug, name: row.category_name })),
    sourceLines: rows.map((row) => row.source_line),
    keyVault: keyStore(rows, "keyVault", "key_vault", marks),
    managedHsm: keyStore(rows, "managedHsm", "managed_hsm", marks),
    documentation: distinct(rows.flatMap((row) => links.get(row.id) ?? NONE), ({ title, url, urlAsWritten }) => `${title}\n${url}\n${urlAsWritten}`)
      .map(({ title, url, urlAsWritten }) => ({ title, url, urlAsWritten })),
    conflicts: conflicts(rows, contradictions),
  }));
}

const app = Fastify();
app.get("/api/v1/services", (request, reply) => {
  const items = services(request.query);
  reply.send({ ...editionFields, total: items.length, limit: 1000, offset: 0, items });
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
