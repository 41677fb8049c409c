// Pages fit their window, do not move while they load, and come whole without a script.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { figure, open, places, rows, visit } from "./page.mjs";

const widths = [320, 390, 768, 1024, 1440];
let fitting = 0;
let shifted = 0;

test("no page scrolls sideways", async () => {
  const page = await open();
  const wide = [];
  for (const place of places) {
    await visit(page, place);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (content > window) wide.push(`${place.shows} at ${width} px: ${content} px, by ${await page.evaluate(widest)}`);
      else fitting++;
    }
  }
  await page.context().close();
  assert.deepEqual(wide, []);
});

test("the first window shows thirty services", async () => {
  const page = await open();
  await page.goto("/");
  const shown = await page.locator(".matrix [scope=row]").evaluateAll((found) => found.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
  await page.context().close();
  assert.ok(shown >= 30, `${shown} services`);
});

test("a sorted matrix tells the category of each service", async () => {
  const page = await open();
  await page.goto("/?sort=-managedHsm,name");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const categories = await page.locator(".matrix tbody tr:has([scope=row])").evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll(".category, .below")].filter((part) => part.checkVisibility()).map((part) => part.textContent)));
    assert.ok(categories.length > 0 && categories.every((told) => told.length === 1 && told[0]), `${width} px: ${JSON.stringify(categories.slice(0, 3))}`);
  }
  await page.context().close();
});

test("no page moves while it loads", async () => {
  const moved = [];
  for (const width of [390, 1440]) {
    const page = await open({ viewport: { width, height: 900 } });
    await page.addInitScript(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    });
    for (const place of places.filter(({ then }) => !then)) {
      await page.goto(place.path);
      const shift = await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.shifts), 200)));
      shifted = Math.max(shifted, shift);
      if (shift >= 0.01) moved.push(`${place.shows}: ${shift}`);
    }
    await page.context().close();
  }
  assert.deepEqual(moved, []);
});

test("the matrix is the same with and without a script", async () => {
  const seen = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await open({ javaScriptEnabled });
    await page.goto("/");
    seen.push([await rows(page), await page.locator("table.matrix").innerText()]);
    await page.context().close();
  }
  assert.ok(seen[0][0].length > 0, "rows");
  assert.deepEqual(seen[1], seen[0]);
});

after(() => figure(`${fitting / widths.length} pages scroll only down, from ${widths[0]} px to ${widths.at(-1)} px; largest layout shift ${shifted.toFixed(4)}`));

/** The element that reaches furthest to the right. */
function widest() {
  const [element] = [...document.body.querySelectorAll("*")].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
  return element.outerHTML.slice(0, 120);
}
