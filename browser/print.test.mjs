// A printed page is a report: A4 landscape, with the edition on each sheet.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { figure, open } from "./page.mjs";

const landscape = { width: 842, height: 595 };
const reads = spawnSync("pdftotext", ["-v"]).status === 0;
const sheets = [];

for (const [path, least] of [["/", 2], ["/?managedHsm=supported", 2], ["/services/azure-functions", 1], ["/changes", 2]]) {
  test(`${path} prints as a report`, async () => {
    const page = await open();
    await page.goto(path);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.context().close();
    const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
    assert.ok(boxes.length >= least, `${boxes.length} sheets`);
    for (const [, width, height] of boxes) {
      assert.ok(Math.abs(width - landscape.width) <= 1 && Math.abs(height - landscape.height) <= 1, `${width} x ${height}`);
    }
    if (reads) assertText(pdf, boxes.length);
    sheets.push(`${path} ${boxes.length}`);
  });
}

after(() => figure(`prints on A4 landscape, ${reads ? "the edition on each sheet" : "text not read, as no pdftotext was found"}; sheets: ${sheets.join(", ")}`));

function assertText(pdf, count) {
  const texts = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).stdout.toString().split("\f").slice(0, -1);
  assert.equal(texts.length, count);
  texts.forEach((text, index) => {
    assert.match(text, /[Ee]dition 2024-07-19/, `the edition on sheet ${index + 1}`);
    assert.match(text, /\d{4}-\d\d-\d\d/, `the date on sheet ${index + 1}`);
    assert.match(text, new RegExp(`${index + 1} of ${count}`), `the number of sheet ${index + 1}`);
    assert.match(text, /A blank cell is not a no\./, `the note on sheet ${index + 1}`);
  });
}
