// Pages ask nobody but their own server, break no policy of theirs, and forbid what they do not need.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { base, figure, open, places, visit } from "./page.mjs";

const all = [...places, { shows: "Swagger UI", path: "/swagger-ui/index.html", then: (page) => page.locator(".opblock").first().waitFor({ timeout: 20_000 }) }];
let requests = 0;
let safe = 0;

for (const place of all) {
  test(`${place.shows} is served safely`, async () => {
    const page = await open();
    const strangers = [];
    const complaints = [];
    page.on("request", (request) => {
      requests++;
      if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("data:")) strangers.push(request.url());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      const isOwnStatus = message.location().url === page.url() && message.text().includes("the server responded with a status of");
      if (["error", "warning"].includes(message.type()) && !isOwnStatus) complaints.push(`${message.text()} ${message.location().url}`);
    });
    await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`${event.violatedDirective} forbids ${event.blockedURI}`)));
    const answer = await visit(page, place);
    await page.waitForLoadState("networkidle");
    await page.context().close();
    assert.deepEqual(strangers, [], "requests to others");
    assert.deepEqual(complaints, [], "complaints of the browser");
    assert.equal(answer.status(), place.status ?? 200);
    assertHeaders(answer.headers());
    safe++;
  });
}

after(() => figure(`${safe} of ${all.length} pages are served safely; all their ${requests} requests go to their own server`));

test("no page has styles or scripts of its own", async () => {
  const page = await open({ javaScriptEnabled: false });
  const inline = [];
  for (const place of places) {
    await visit(page, place);
    inline.push(...(await page.locator("*").evaluateAll(ownStylesAndScripts)).map((html) => `${place.shows}: ${html}`));
  }
  await page.context().close();
  assert.deepEqual(inline, []);
});

/** Elements and attributes that a strict policy forbids; a block of data is neither. */
function ownStylesAndScripts(elements) {
  return elements
    .filter((element) => element.matches("style, script:not([src], [type='application/ld+json'])")
      || element.getAttributeNames().some((name) => name === "style" || name.startsWith("on")))
    .map((element) => element.outerHTML.slice(0, 100));
}

function assertHeaders(headers) {
  const policy = headers["content-security-policy"] ?? "";
  assert.match(policy, /(^|; ?)default-src 'none'|(^|; ?)default-src 'self'/);
  assert.match(policy, /(^|; ?)frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*|https?:/);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.ok(headers["referrer-policy"], "Referrer-Policy");
}
