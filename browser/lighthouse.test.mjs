// Lighthouse rates two pages as seen on a phone: its mobile preset, a slow phone on a slow network, is the stricter one.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, test } from "node:test";
import lighthouse from "lighthouse";
import { base, figure, launch } from "./page.mjs";

const least = 95;
const categories = ["performance", "accessibility", "best-practices", "seo"];
const port = await freePort();
const browser = await launch(`--remote-debugging-port=${port}`);
after(() => browser.close());

for (const path of ["/", "/services/azure-functions"]) {
  test(`Lighthouse rates ${path}`, { timeout: 120_000 }, async () => {
    const { lhr } = await lighthouse(`${base}${path}`, { port, onlyCategories: categories, output: "json", logLevel: "error" });
    assert.equal(lhr.runtimeError, undefined);
    const scores = categories.map((category) => Math.round(lhr.categories[category].score * 100));
    figure(`Lighthouse, mobile, ${path}: ${categories.map((category, index) => `${category} ${scores[index]}`).join(", ")}`);
    categories.forEach((category, index) => assert.ok(scores[index] >= least, `${category} ${scores[index]}: ${lost(lhr, category)}`));
  });
}

/** What cost points. */
function lost(lhr, category) {
  return lhr.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${id} (${lhr.audits[id].displayValue ?? lhr.audits[id].title})`).join(", ");
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
