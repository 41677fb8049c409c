// What people come for works by keyboard alone, with and without a script.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { button, checkInventory, expectCount, expectRows, figure, json, names, open, read, result, rows } from "./page.mjs";

const expectedVerdicts = [
  "Supported", "Not listed", "Supported", "Conflicting", "Which one?", "Supported", "Not listed", "Not listed", "No row", "Unknown name",
];

const journeys = {
  "find a service by a former name": findByFormerName,
  "compare two editions": compareEditions,
  "check ten names": checkTenNames,
  "export a filtered matrix": exportMatrix,
  "export a check": exportCheck,
  "choose another edition": chooseEdition,
};
let finished = 0;

for (const [name, journey] of Object.entries(journeys)) {
  for (const javaScriptEnabled of [false, true]) {
    test(`${name}, ${javaScriptEnabled ? "with a script" : "without a script"}`, async () => {
      const page = await open({ javaScriptEnabled });
      await page.goto("/");
      await journey(page, javaScriptEnabled);
      await page.context().close();
      finished++;
    });
  }
}

after(() => figure(`${finished} of ${Object.keys(journeys).length * 2} journeys by keyboard, half of them without a script`));

async function findByFormerName(page) {
  await tabTo(page, page.locator("#q"));
  await page.keyboard.type("Azure Cognitive Search");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=Azure(\+|%20)Cognitive(\+|%20)Search/);
  await expectRows(page, ["azure-ai-search"]);
  await follow(page, page.locator("table.matrix th[scope=row] a"));
  await page.waitForURL(/\/services\/azure-ai-search/);
  assert.equal(await page.locator("h1").innerText(), "Azure AI Search");
  const verdicts = await page.locator(".verdicts").innerText();
  assert.match(verdicts, /Key Vault\s+Supported\./i);
  assert.match(verdicts, /Managed HSM\s+Not listed\./i);
}

async function compareEditions(page) {
  await follow(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Changes" }));
  await page.waitForURL(/\/changes/);
  await tabTo(page, page.getByLabel("From edition"));
  await page.keyboard.type("2019");
  await tabTo(page, page.getByLabel("To edition"));
  await page.keyboard.type("2023");
  await follow(page, button(page, "Compare"));
  await page.waitForURL(/from=2019-07-02&to=2023-05-05/);
  const { total } = await json("/api/v1/changes?from=2019-07-02&to=2023-05-05&kind=added");
  assert.ok(total > 0);
  assert.equal(await page.locator("#added").innerText(), `Added: ${total}`);
  assert.equal(await page.locator("section[aria-labelledby=added] th[scope=row]").count(), total);
}

async function checkTenNames(page) {
  await typeNames(page);
  const keyStore = (name) => page.getByRole("radio", { name, exact: true });
  await tabTo(page, keyStore("Managed HSM"), keyStore("Key Vault"));
  if (!(await keyStore("Managed HSM").isChecked())) await page.keyboard.press("ArrowRight");
  await follow(page, button(page, "Check"));
  const lines = result(page).locator("tbody th[scope=row]");
  await lines.first().waitFor();
  assert.equal(await lines.count(), names.length);
  const verdicts = result(page).locator("td.verdict");
  assert.deepEqual(await verdicts.allInnerTexts(), expectedVerdicts);
  await tabTo(page, page.locator(".pick input").first());
  await page.keyboard.press("Space");
  await follow(page, button(page, "Check again with these picks"));
  await verdicts.getByText("Which one?").waitFor({ state: "detached" });
  assert.equal(await lines.count(), names.length);
}

async function exportMatrix(page, scripted) {
  await tabTo(page, page.locator("#filters [name=managedHsm][value=supported]"));
  await page.keyboard.press("Space");
  if (!scripted) await follow(page, button(page, "Apply filters"));
  await page.waitForURL(/managedHsm=supported/);
  await page.getByRole("link", { name: "CSV", exact: true }).and(page.locator("[href*='managedHsm=supported']")).waitFor();
  const lines = (await download(page, page.getByLabel("This view as").getByRole("link", { name: "CSV", exact: true }))).trim().split("\n");
  assert.match(lines[0], /^id,name,/);
  assert.deepEqual(lines.slice(1).map((line) => line.split(",")[0]), await rows(page));
}

async function exportCheck(page) {
  await typeNames(page);
  await follow(page, button(page, "Check"));
  await result(page).waitFor();
  const save = page.getByRole("group", { name: "Save the result as" });
  const lines = (await download(page, button(save, "CSV"))).trim().split("\n");
  assert.equal(lines.length, names.length + 1);
  const markdown = await download(page, button(save, "Markdown"));
  names.forEach((name) => assert.ok(markdown.replaceAll("\\", "").includes(name), `${name} in the export`));
  await checkInventory(page);
  const sarif = JSON.parse(await download(page, button(save, "SARIF")));
  assert.equal(sarif.version, "2.1.0");
}

async function chooseEdition(page) {
  await tabTo(page, page.getByRole("navigation", { name: "Edition" }).locator("summary"));
  await page.keyboard.press("Enter");
  await follow(page, page.getByRole("navigation", { name: "Edition" }).getByRole("link", { name: /2019-07-02/ }));
  await page.waitForURL(/edition=2019-07-02/);
  await expectCount(page, (await json("/api/v1/services?edition=2019-07-02")).total);
}

async function typeNames(page) {
  await follow(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Check" }));
  await page.waitForURL(/\/check/);
  await tabTo(page, page.locator("#names"));
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
}

async function download(page, target) {
  await tabTo(page, target);
  const [started] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return read(started);
}

async function follow(page, target) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Presses Tab until one of the targets has the focus, at most once round the page, and sees that the focus shows. */
async function tabTo(page, ...targets) {
  for (let presses = 0; presses < 500; presses++) {
    await page.keyboard.press("Tab");
    for (const target of targets) {
      if (await target.evaluate((element) => element === document.activeElement)) return assertFocusShows(target);
    }
  }
  assert.fail(`Tab does not reach ${targets.join(" or ")}`);
}

async function assertFocusShows(target) {
  const { outline, box, hidden } = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    const style = getComputedStyle(element);
    return { outline: `${style.outlineStyle} ${style.outlineWidth}`, box: [left, top, width, height], hidden: !(at === element || element.contains(at) || at?.contains(element)) };
  });
  assert.doesNotMatch(outline, /^none| 0px$/, "the focus shows");
  assert.ok(!hidden, `the focus is not covered, at ${box}`);
}
