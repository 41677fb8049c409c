// Asks what each panel of the dashboard asks, and reads root and columns as Infinity's backend parser does: the root with JSONata.
import { readFileSync } from "node:fs";
import jsonata from "jsonata";

const [file, server] = process.argv.slice(2);
const { panels, templating } = JSON.parse(readFileSync(file, "utf8"));
const variables = Object.fromEntries(templating.list.map(({ name, current }) => [name, current?.value]));

/** A column's selector is a path. */
const value = (row, selector) => selector.split(".").reduce((part, name) => part?.[name], row);

let targets = 0;
for (const edition of ["pinned", "latest"]) {
  for (const { title, targets: [{ url, root_selector: root, columns }] } of panels) {
    const asked = url.replace(/\$\{(\w+)}/g, (_, name) => ({ ...variables, catalog: server, edition })[name] ?? fail(`${title}: no variable ${name}`));
    const answer = await fetch(asked);
    if (!answer.ok) fail(`${title}: ${answer.status} of ${asked}`);
    const rows = [await jsonata(root).evaluate(await answer.json())].flat();
    if (rows.length === 0) fail(`${title}: no rows at ${root}`);
    for (const { selector, type } of columns) {
      const values = rows.map((row) => value(row, selector)).filter((found) => found !== undefined);
      if (values.length === 0 || values.some((found) => typeof found !== type)) fail(`${title}: ${selector} is not a ${type} in ${asked}`);
    }
    targets++;
  }
}
console.log(`dashboard: ${targets} queries answered, each with rows, and with values of their types in all columns`);

function fail(message) {
  console.error(`dashboard: ${message}`);
  process.exit(1);
}
