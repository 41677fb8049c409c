// The matrix is light: the page with all its files, as transferred.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figure, open } from "./page.mjs";

const most = 60_000;

test("the matrix with all its files is light", async () => {
  const page = await open();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  let files = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    files++;
  });
  const answer = await page.goto("/", { waitUntil: "networkidle" });
  await page.context().close();
  figure(`the matrix with its ${files} files takes ${(bytes / 1000).toFixed(1)} kB of at most ${most / 1000}`);
  assert.equal(answer.headers()["content-encoding"], "gzip");
  assert.ok(files > 1, "a style sheet at least");
  assert.ok(bytes <= most, `${bytes} bytes`);
});
