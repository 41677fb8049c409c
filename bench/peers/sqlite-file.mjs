// Fills an SQLite file with all editions of a running service. Arguments: address of the service, file to write.
import Database from "better-sqlite3";
import { getJson } from "../http.mjs";

const [server, file] = process.argv.slice(2);
const database = new Database(file);
database.exec(`
  create table edition (id text primary key, newer_edition text);
  create table category (id integer primary key, edition text not null references edition, slug text not null, name text not null, unique (edition, slug));
  create table listing (
    id integer primary key, edition text not null references edition, service text not null, category integer not null references category,
    name text not null, name_rank integer not null, row integer not null, source_line integer not null, url text, search_text text not null,
    key_vault text not null, key_vault_type text, key_vault_bits integer, key_vault_as_written text not null,
    key_vault_basis text not null, key_vault_note text, key_vault_since text, key_vault_last_changed text not null,
    managed_hsm text not null, managed_hsm_type text, managed_hsm_bits integer, managed_hsm_as_written text not null,
    managed_hsm_basis text not null, managed_hsm_note text, managed_hsm_since text, managed_hsm_last_changed text not null);
  create index listing_by_name on listing (edition, name_rank, row);
  create index listing_by_category on listing (category);
  create table footnote (id integer primary key, edition text not null references edition, marker text not null, text text not null, unique (edition, marker));
  create table footnote_mark (listing integer references listing, position integer, key_store text not null, footnote integer not null references footnote, primary key (listing, position)) without rowid;
  create table documentation_link (listing integer references listing, position integer, title text not null, url text not null, url_as_written text not null, primary key (listing, position)) without rowid;
  create table statement (listing integer references listing, field integer, other integer references listing, as_written text not null, primary key (listing, field, other)) without rowid;
`);
const insert = (table, ...values) => database.prepare(`insert into ${table} values (${values.map(() => "?").join(", ")})`).run(...values).lastInsertRowid;
database.exec("begin");
const searchText = ({ category, service, keyVault, managedHsm, documentation }) =>
  [service.name, category.name, ...[...keyVault.footnotes, ...managedHsm.footnotes].map(({ text }) => text), ...documentation.map(({ title }) => title)]
    .join(" ").toLowerCase();
const FIELDS = ["keyVault", "managedHsm", "documentation", "url"];

const pinned = await getJson(server, "/api/v1/services");
for (const { id: edition } of (await getJson(server, "/api/v1/editions")).items) {
  insert("edition", edition, edition === pinned.edition ? pinned.newerEdition : null);
  const ofEdition = (list) => getJson(server, `/api/v1/${list}?edition=${edition}&limit=1000`).then(({ items }) => items);
  const ranks = new Map((await ofEdition("services")).map(({ id }, index) => [id, index]));
  const categories = new Map((await ofEdition("categories")).map(({ id, name }) => [id, insert("category", null, edition, id, name)]));
  const footnotes = new Map((await ofEdition("footnotes")).map(({ marker, text }) => [marker, insert("footnote", null, edition, marker, text)]));
  const listings = await ofEdition("listings");
  const cell = ({ support, keyConstraints: [key], asWritten, basis, note, since, lastChanged }) =>
    [support, key?.keyType ?? null, key?.bits ?? null, asWritten, basis, note ?? null, since ?? null, lastChanged];
  const ids = new Map();
  for (const { row, sourceLine, category, service, url, keyVault, managedHsm, documentation } of listings) {
    const id = insert("listing", null, edition, service.id, categories.get(category.id), service.name, ranks.get(service.id), row, sourceLine,
      url ?? null, searchText({ category, service, keyVault, managedHsm, documentation }), ...cell(keyVault), ...cell(managedHsm));
    ids.set(sourceLine, id);
    let position = 0;
    for (const { marker } of keyVault.footnotes) insert("footnote_mark", id, position++, "keyVault", footnotes.get(marker));
    for (const { marker } of managedHsm.footnotes) insert("footnote_mark", id, position++, "managedHsm", footnotes.get(marker));
    documentation.forEach((link, index) => insert("documentation_link", id, index, link.title, link.url, link.urlAsWritten));
  }
  for (const { sourceLine, conflicts } of listings) {
    for (const { field, statements } of conflicts) {
      for (const other of statements) insert("statement", ids.get(sourceLine), FIELDS.indexOf(field), ids.get(other.sourceLine), other.asWritten);
    }
  }
}
database.exec("commit; analyze");
database.close();
