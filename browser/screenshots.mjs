// Takes the pictures of docs/screenshots from a running service; BrowserTests runs it with -Dscreenshots=write.
import { mkdir, writeFile } from "node:fs/promises";
import { test } from "node:test";
import UPNG from "upng-js";
import { modes, open, places, visit } from "./page.mjs";

const folder = new URL("../docs/screenshots/", import.meta.url);
const colours = 128;
const desktop = { width: 1440, height: 900 };
const pictures = [
  { name: "matrix-light", shows: "the matrix" },
  { name: "matrix-dark", shows: "the matrix", options: modes.dark },
  { name: "service", shows: "a service with a conflict" },
  { name: "changes", shows: "the changes" },
  { name: "check", shows: "checked names", scroll: "body" },
  { name: "phone", shows: "the matrix", options: { viewport: { width: 390, height: 800 } } },
];

for (const { name, shows, options, scroll } of pictures) {
  test(`takes ${name}.png`, async () => {
    const page = await open({ viewport: desktop, ...options });
    await visit(page, places.find((place) => place.shows === shows));
    if (scroll) await page.locator(scroll).evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(`${name}.png`, folder), small(await page.screenshot()));
    await page.context().close();
  });
}

/** The same picture in fewer colours, of which a page has few. */
function small(png) {
  const { width, height } = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(UPNG.decode(png)), width, height, colours));
}
