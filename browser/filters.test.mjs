// Each filter shows the rows that the API answers, and counts what the API counts. Unless sorted, the page has the document's order.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import cases from "./filters.json" with { type: "json" };
import { figure, json, open, rows } from "./page.mjs";

const page = await open({ javaScriptEnabled: false });
const totals = new Map();
let same = 0;
let counts = 0;

for (const query of cases) {
  test(`/?${query}`, async () => {
    await page.goto(`/?${query}`);
    const shown = await rows(page);
    const link = await page.getByLabel("This view as").getByRole("link", { name: "JSON", exact: true }).getAttribute("href");
    assert.deepEqual(shown, await ids(link), "the view as JSON");
    assert.deepEqual(shown, await ids(`/api/v1/services?${query}${query.includes("sort=") ? "" : "&sort=row"}`), "the API");
    await assertForm(new URLSearchParams(query));
    same++;
  });
}

after(() => figure(`${same} of ${cases.length} filters show the rows of the API, ${counts} counts beside filters are those of the API`));

const ids = async (path) => (await json(path)).items.map((item) => item.id);

/** The form has the filters of the address, and beside each value what it would leave with all other filters as they are. */
async function assertForm(query) {
  const values = await page.locator("#filters input:is([type=checkbox], [type=radio])").evaluateAll((inputs) =>
    inputs.map((input) => ({
      name: input.name,
      value: input.value,
      checked: input.checked,
      count: Number(input.closest("label").querySelector(".count").textContent),
    })));
  assert.ok(values.length > 8, "values to filter by");
  for (const { name, value, checked, count } of values) {
    const asked = query.getAll(name).flatMap((list) => list.split(","));
    assert.equal(checked, asked.includes(value) || (value === "" && asked.length === 0), `${name}=${value} is checked`);
    assert.equal(count, await total(query, name, value), `the count of ${name}=${value}`);
    counts++;
  }
  assert.equal(await page.locator("#q").inputValue(), query.get("q") ?? "");
  assert.equal(await page.locator("#filters [name=changedSince]").inputValue(), query.get("changedSince") ?? "");
}

async function total(query, name, value) {
  const others = new URLSearchParams(query);
  others.delete(name);
  if (value) others.set(name, value);
  others.delete("offset");
  others.delete("sort");
  others.set("limit", "1");
  const path = `/api/v1/services?${others}`;
  if (!totals.has(path)) totals.set(path, (await json(path)).total);
  return totals.get(path);
}
