// No page has a violation of accessibility that axe-core knows of, in any mode.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { figure, modes, open, places, visit } from "./page.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const all = [];
let looked = 0;

describe("axe", { concurrency: 2 }, () => Object.entries(modes).forEach(([mode, options]) => {
  test(`no page has a violation, ${mode}`, async () => {
    const page = await open(options);
    const found = [];
    for (const place of places) {
      await visit(page, place);
      const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).withTags(tags);
      const { violations } = await axe.setLegacyMode().analyze();
      looked++;
      found.push(...violations.map((violation) => described(place, violation)));
    }
    all.push(...found);
    await page.context().close();
    assert.deepEqual(found, []);
  });
}));

after(() => figure(`axe found ${all.length} violations on ${looked / Object.keys(modes).length} pages x ${Object.keys(modes).length} modes`));

function described(place, { id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => `${node.target} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message})`);
  return `${place.shows}: ${id}, ${help}, ${nodes.length} times: ${where.join("; ")}`;
}
