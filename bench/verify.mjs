// Refuses a server that does not answer what the service was recorded to answer. Arguments: name of the server, its address, folder with the
// records.
import { deepStrictEqual as same } from "node:assert";
import { readFileSync } from "node:fs";
import { get, getJson } from "./http.mjs";

const [name, server, folder] = process.argv.slice(2);
const { sets, requests, listings } = JSON.parse(readFileSync(`${folder}/record.json`));
const recorded = new Map(requests.map((request) => [request.path, { ...request, body: readFileSync(request.file) }]));
const paths = (set) => readFileSync(`${folder}/${set}`, "utf8").trim().split("\n");

/** Bytes alike, and not a screen full of them if they are not. */
function sameBytes(path, actual, expected) {
  if (!actual.equals(expected)) throw new Error(`${path}: ${actual.length} bytes that differ from the service's ${expected.length}`);
}

async function sameAnswers(of) {
  for (const path of of) {
    const { status, body } = await get(server, path);
    same(status, 200, `${path}: ${status}`);
    sameBytes(path, body, recorded.get(path).body);
  }
  return `${of.length} answers with the service's bytes`;
}

/** What HTTP servers add by themselves is not compared, nor what validates: that is each server's own. */
const OWN = ["server", "date", "connection", "keep-alive", "content-length", "transfer-encoding", "etag"];
const compared = (headers) => Object.fromEntries(Object.entries(headers).filter(([header]) => !OWN.includes(header)));

async function sameHttp() {
  const all = [...recorded.keys()];
  await sameAnswers(all);
  for (const { path, headers, isZipped, file } of recorded.values()) {
    const answer = await get(server, path);
    same(compared(answer.headers), headers, `${path}: other headers`);
    const notModified = await get(server, path, { "If-None-Match": answer.headers.etag });
    same([notModified.status, notModified.body.length], [304, 0], `${path}: no 304`);
    if (isZipped) sameBytes(path, (await get(server, path, { "Accept-Encoding": "gzip" })).body, readFileSync(`${file}.gz`));
  }
  return `${all.length} answers with the service's bytes and headers, plain, in gzip and as 304`;
}

async function sameJson() {
  same(await getJson(server, paths(`list.${name}`)[0]), JSON.parse(recorded.get(sets.list[0]).body).items);
  const ones = paths(`one.${name}`);
  for (const [index, path] of ones.entries()) same(await getJson(server, path), JSON.parse(recorded.get(sets.one[index]).body));
  return `the list's items and ${ones.length} single services, alike as JSON`;
}

async function sameListings() {
  const cell = ({ support, asWritten }) => ({ support, asWritten });
  const marks = (listing) => [...listing.keyVault.footnotes, ...listing.managedHsm.footnotes].map(({ marker, text }) => ({ marker, text }));
  const searched = (listing) =>
    [listing.service.name, listing.category.name, ...marks(listing).map(({ text }) => text), ...listing.documentation.map(({ title }) => title)]
      .join(" ").toLowerCase();
  const expected = (listing) => [listing.documentRow ?? listing.row, listing.service.id, listing.name ?? listing.service.name, listing.category.slug ?? listing.category.id, listing.url ?? null,
    cell(listing.keyVault), cell(listing.managedHsm), listing.documentation, listing.footnotes?.map(({ footnote }) => footnote) ?? marks(listing)];
  const ids = (all) => [...new Set(all)].sort();
  const asked = ["list", "cold-filtered", "cold-q"].flatMap((set) => paths(`${set}.${name}`).map((path, index) => [path, sets[set][index]]));
  for (const [path, ofService] of asked) {
    const filters = new URL(server + path).searchParams;
    const matching = listings.filter((listing) =>
      [listing.category.id, null].includes(filters.get("category")) && [listing.keyVault.support, null].includes(filters.get("keyVault")) &&
      searched(listing).includes(filters.get("q") ?? ""));
    const answered = (await getJson(server, path))._embedded?.listings ?? [];
    same(answered.map(expected), matching.map(expected), path);
    same(ids(answered.map(({ service }) => service.id)), ids(JSON.parse(recorded.get(ofService).body).items.map(({ id }) => id)), path);
  }
  return `${asked.length} lists with the same rows, links and footnotes`;
}

const lists = () => sameAnswers([...sets.list, ...sets["cold-filtered"], ...sets["cold-q"]]);
const checks = {
  "json-server": sameJson,
  "spring-data-rest": sameListings,
  sqlite: lists,
  cold: lists,
};
try {
  console.log(`- ${name}: ${await (checks[name] ?? sameHttp)()}`);
} catch (error) {
  console.error(`bench: ${name} answers something else than the service: ${error.message.slice(0, 1000)}`);
  process.exit(1);
}
process.exit(0);
