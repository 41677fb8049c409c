// What the script adds to the matrix.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { button, expectCount, expectRows, json, open, rows, status } from "./page.mjs";

let page;
let whole;

beforeEach(async () => {
  page = await open();
  await page.goto("/");
  whole = (await rows(page)).length;
});

afterEach(() => page.context().close());

test("the slash key puts the focus into the search", async () => {
  await page.keyboard.press("/");
  await assertFocus("#q");
  assert.equal(await page.locator("#q").inputValue(), "");
});

test("the slash key is a character in a field", async () => {
  await page.locator("#q").focus();
  await page.keyboard.type("a/b");
  assert.equal(await page.locator("#q").inputValue(), "a/b");
});

test("typing filters, and the address and the status follow", async () => {
  const before = await status(page).innerText();
  await page.locator("#q").pressSequentially("cognitive search", { delay: 20 });
  await expectRows(page, ["azure-ai-search"]);
  assert.equal(new URL(page.url()).searchParams.get("q"), "cognitive search");
  assert.notEqual(await status(page).innerText(), before);
  assert.match(await status(page).innerText(), /^1 of \d+ service/);
  await assertFocus("#q");
});

test("typing leaves no steps in the history", async () => {
  await page.goto("/about");
  await page.goto("/");
  await page.locator("#q").pressSequentially("cosmos", { delay: 20 });
  await expectRows(page, ["azure-cosmos-db"]);
  await page.goBack();
  assert.match(page.url(), /\/about$/);
});

test("Escape clears the search", async () => {
  await page.locator("#q").pressSequentially("cosmos", { delay: 20 });
  await expectRows(page, ["azure-cosmos-db"]);
  await page.keyboard.press("Escape");
  await expectCount(page, whole);
  assert.equal(await page.locator("#q").inputValue(), "");
  assert.equal(new URL(page.url()).searchParams.get("q") ?? "", "");
});

test("arrow keys move over the services", async () => {
  const links = page.locator("table.matrix th[scope=row] a");
  await page.locator("#q").focus();
  await page.keyboard.press("ArrowDown");
  await assertFocus(links.nth(0));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await assertFocus(links.nth(2));
  await page.keyboard.press("ArrowUp");
  await assertFocus(links.nth(1));
  const name = await links.nth(1).innerText();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/services\//);
  assert.equal(await page.locator("h1").innerText(), name);
});

test("a filter applies at once, and back undoes it", async () => {
  assert.ok(!(await button(page, "Apply filters").isVisible()), "no button to apply");
  const { total } = await json("/api/v1/services?managedHsm=supported");
  await page.locator("#filters [name=managedHsm][value=supported]").check();
  await expectCount(page, total);
  await page.waitForURL(/managedHsm=supported/);
  assert.match(await status(page).innerText(), new RegExp(`^${total} of ${whole} services`));
  await assertFocus("#filters [name=managedHsm][value=supported]");
  await page.goBack();
  await expectCount(page, whole);
  assert.ok(!(await page.locator("#filters [name=managedHsm][value=supported]").isChecked()), "the filter is not set");
});

test("back from a service restores the view", async () => {
  await page.locator("#filters [name=category][value=databases]").check();
  await page.waitForURL(/category=databases/);
  await expectCount(page, (await json("/api/v1/services?category=databases")).total);
  const seen = await rows(page);
  await page.locator("table.matrix th[scope=row] a").first().click();
  await page.waitForURL(/\/services\//);
  await page.goBack();
  await expectRows(page, seen);
  assert.ok(await page.locator("#filters [name=category][value=databases]").isChecked(), "the filter is set");
});

test("counts, exports and editions follow a filter", async () => {
  await page.locator("#filters [name=managedHsm][value=supported]").check();
  await page.waitForURL(/managedHsm=supported/);
  await expectCount(page, (await json("/api/v1/services?managedHsm=supported")).total);
  const databases = page.locator("#filters label", { has: page.locator("[name=category][value=databases]") }).locator(".count");
  const { total } = await json("/api/v1/services?managedHsm=supported&category=databases");
  assert.equal(await databases.innerText(), String(total));
  const href = await page.getByLabel("This view as").getByRole("link", { name: "JSON", exact: true }).getAttribute("href");
  assert.equal((await json(href)).total, (await rows(page)).length);
  const edition = page.getByRole("navigation", { name: "Edition" }).locator("a").first();
  assert.match(await edition.getAttribute("href"), /managedHsm=supported/);
});

test("a value that is offered only while it is chosen goes away", async () => {
  await page.goto("/?keyVault=preview");
  await page.locator("#filters [name=keyVault][value=preview]").focus();
  await page.keyboard.press("Space");
  await expectCount(page, whole);
  assert.equal(await page.locator("#filters [name=keyVault][value=preview]").count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches("#filters [name=keyVault]")), "the focus stays in the filter");
  await assertCounts();
});

test("a box that means the contrary changes its words and its value", async () => {
  await page.goto("/?hasFootnote=false");
  await page.locator("#filters [name=hasFootnote]").focus();
  await page.keyboard.press("Space");
  await expectCount(page, whole);
  const box = page.locator("#filters [name=hasFootnote]");
  assert.equal(await box.getAttribute("value"), "true");
  assert.match(await page.locator("#filters label", { has: page.locator("[name=hasFootnote]") }).innerText(), /^\s*Has a footnote/);
  await assertFocus("#filters [name=hasFootnote]");
  await assertCounts();
});

test("rows are marked as old until the answer is there", async () => {
  let answer;
  await page.route(/managedHsm/, async (route) => {
    await new Promise((resolve) => { answer = resolve; });
    await route.continue();
  });
  await page.check("[name=managedHsm][value=supported]");
  await page.waitForSelector("#results[aria-busy]");
  answer();
  await page.waitForSelector("#results:not([aria-busy])");
  assert.ok((await rows(page)).length < whole);
});

test("without an answer the rows stay, and the status says so", async () => {
  await page.route(/managedHsm/, (route) => route.abort());
  await page.check("[name=managedHsm][value=supported]");
  await page.waitForFunction(() => /did not answer/.test(document.querySelector("[role=status]").textContent));
  assert.equal((await rows(page)).length, whole);
});

test("what is typed fast ends in the last answer", async () => {
  await page.route(/[?&]q=s(&|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue().catch(() => {});
  });
  await page.locator("#q").pressSequentially("s");
  await page.waitForTimeout(300);
  await page.locator("#q").pressSequentially("ql iaas");
  await expectRows(page, ["sql-iaas"]);
  await page.waitForTimeout(1000);
  assert.deepEqual(await rows(page), ["sql-iaas"]);
});

/** Without a filter, each count is what the API finds for the value. */
async function assertCounts() {
  for (const value of ["keyVault=supported", "managedHsm=supported", "hasFootnote=true", "hasConflict=true", "category=databases"]) {
    const [name, of] = value.split("=");
    const label = page.locator("#filters label", { has: page.locator(`[name=${name}][value=${of}]`) });
    assert.equal(await label.locator(".count").innerText(), String((await json(`/api/v1/services?${value}`)).total), value);
  }
}

async function assertFocus(target) {
  const locator = typeof target === "string" ? page.locator(target) : target;
  assert.ok(await locator.evaluate((element) => element === document.activeElement), `the focus is on ${target}, not on ${await page.locator(":focus").evaluateAll(([element]) => element?.outerHTML.slice(0, 100))}`);
}
