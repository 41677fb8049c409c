// What the tests share: the service's address, a browser, the pages to look at, and the modes to look at them in.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after } from "node:test";
import { chromium } from "playwright-core";

export const base = process.env.BASE_URL ?? "http://localhost:8080";

export const modes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "320 px": { viewport: { width: 320, height: 640 } },
};

export const names = [
  "Azure SQL Database", "Azure Cognitive Search", "AKS", "Azure Functions", "synapse",
  "Microsoft.DocumentDB/databaseAccounts", "azurerm_eventhub_namespace", "Batch", "Azure DevOps", "Contoso Frobnicator",
];

const inventory = new URL("../src/test/resources/inventories/11-tfstate-v4.tfstate", import.meta.url).pathname;

/** Every kind of page, by what it shows. `then` leads from the address to the page that is meant. */
export const places = [
  { shows: "the matrix", path: "/" },
  { shows: "a filtered matrix", path: "/?category=databases&category=storage&managedHsm=not_listed" },
  { shows: "a search by a former name", path: "/?q=cognitive+search" },
  { shows: "an empty result", path: "/?q=no+such+service&keyBits=2048" },
  { shows: "a sorted matrix", path: "/?sort=-managedHsm,name" },
  { shows: "a part of the matrix", path: "/?limit=10&offset=20" },
  { shows: "the oldest edition", path: "/?edition=2019-07-02" },
  { shows: "the latest edition", path: "/?edition=latest" },
  { shows: "a service with a conflict", path: "/services/azure-functions" },
  { shows: "a service with a footnote", path: "/services/azure-database-migration-service" },
  { shows: "a service with a key size", path: "/services/azure-sql-managed-instance" },
  { shows: "a service in two categories", path: "/services/app-configuration" },
  { shows: "a service with a new name", path: "/services/azure-ai-services?edition=latest" },
  { shows: "a service that is gone", path: "/services/iot-hub?edition=latest", status: 410 },
  { shows: "an unknown service", path: "/services/nonsense", status: 404 },
  { shows: "a name of several services", path: "/services/synapse", status: 300 },
  { shows: "a typo that fits several services", path: "/services/azure-functons", status: 300 },
  { shows: "a refused filter", path: "/?keyVault=maybe", status: 400 },
  { shows: "no page", path: "/nonsense", status: 404 },
  { shows: "the changes", path: "/changes" },
  { shows: "the changes over all editions", path: "/changes?from=2019-07-02&to=2026-05-15" },
  { shows: "a refused comparison", path: "/changes?from=1999-01-01" },
  { shows: "the check", path: "/check" },
  { shows: "a refused check", path: "/check", then: checkNothing },
  { shows: "checked names", path: "/check", then: checkNames },
  { shows: "a checked inventory", path: "/check", then: checkInventory },
  { shows: "the problem types", path: "/problems" },
  { shows: "a problem type", path: "/problems/unknown-service" },
  { shows: "about", path: "/about" },
];

let browser;
after(async () => (await browser)?.close());

/** Starts the browser. It finds no host but this machine. */
export function launch(...args) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...args],
  });
}

/** A window of its own, without cookies or cached files. */
export async function open(options = {}) {
  browser ??= launch();
  const context = await (await browser).newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(5_000);
  return context.newPage();
}

/** Opens a place, and answers what the server answered. */
export async function visit(page, place) {
  const answer = await page.goto(place.path);
  await place.then?.(page);
  return answer;
}

export const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What a check found. */
export const result = (page) => page.locator("form.result");

export const status = (page) => page.locator("main [role=status]").first();

/** The ids of the services in the rows of the matrix, as the browser has them. */
export const rows = (page) =>
  page.locator("table.matrix tbody th[scope=row] a[href*='/services/']").evaluateAll((links) =>
    links.map((link) => decodeURIComponent(link.pathname.split("/").at(-1))));

export const expectRows = (page, expected) => eventually(async () => assert.deepEqual(await rows(page), expected));

export const expectCount = (page, count) => eventually(async () => assert.equal((await rows(page)).length, count));

/** Tries until it holds, for five seconds. */
async function eventually(assertion) {
  for (const end = Date.now() + 5_000; ; ) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export async function json(path) {
  const answer = await fetch(new URL(path, base));
  if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${await answer.text()}`);
  return answer.json();
}

/** Prints a figure for the log of the build. */
export const figure = (text) => console.log(`browser: ${text}`);

export const read = async (download) => readFile(await download.path(), "utf8");

async function checkNothing(page) {
  await button(page, "Check").click();
  await page.getByRole("alert").waitFor();
}

async function checkNames(page) {
  await page.locator("#names").fill(names.join("\n"));
  await button(page, "Check").click();
  await result(page).waitFor();
}

export async function checkInventory(page) {
  await page.locator("#file").setInputFiles(inventory);
  await button(page, "Check").click();
  await result(page).waitFor();
}
