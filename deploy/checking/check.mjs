// Starts a fleet from its files and lets it live through what happens in production, under load. Argument: compose or kubernetes.
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { drawer } from "../../bench/random.mjs";
import { ask, draw, record } from "./answers.mjs";
import { Load } from "./load.mjs";
import { Database, Instance, Nginx, run, sleep, start, stop, until, isOk } from "./processes.mjs";
import { fleet } from "./settings.mjs";

const root = new URL("../../", import.meta.url).pathname;
const [name] = process.argv.slice(2);
const seed = Number(process.env.SEED ?? Math.floor(Date.now() / 1000));
const rate = Number(process.env.RATE ?? 50);
const firstPort = Number(process.env.PORT ?? 18380);
const random = drawer(seed);
const settings = fleet(name);
const work = mkdtempSync("/tmp/cmk-fleet-");
chmodSync(work, 0o755); // nginx runs its workers as another user
/** What a busy machine adds to the promised delay, in seconds: reading a catalog takes its time too. */
const SLACK = 10;
const began = Date.now();
const say = (text) => console.error(`${name} ${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);
const expect = (isSo, what) => { if (!isSo) throw new Error(what); };

/** As the image has it: extracted, with the JVM's cache. */
async function prepare() {
  const [options, jar] = [`${root}target/prepared/options`, `${root}target/cmk-catalog.jar`];
  if (!existsSync(options) || statSync(`${root}target/prepared/cmk-catalog.jar`).mtimeMs > statSync(options).mtimeMs || isOlder(options, jar)) {
    await run(["bin/prepare"], { log: `${work}/prepare.log` });
  }
  return `${root}target/prepared`;
}

/** The jar's own date is the same for every build. */
const isOlder = (file, other) => statSync(file).ctimeMs < statSync(other).ctimeMs;

/** A copy of the seed data in which one row of the pinned edition says of Managed HSM what it did not say. */
function correct() {
  const folder = `${work}/corrected`;
  cpSync(`${root}seed-data`, folder, { recursive: true });
  const file = `${folder}/editions/2024-07-19.md`;
  const lines = readFileSync(file, "utf8").split("\n");
  const at = random.pick(lines.flatMap((line, index) => (/^\| (?!\*\*)[^|]+ \| Yes \| *\|/.test(line) ? [index] : [])));
  lines[at] = lines[at].replace(/^(\| [^|]+ \| Yes) \| *\|/, "$1 | Yes |");
  writeFileSync(file, lines.join("\n"));
  return { folder, line: at + 1 };
}

/** Answers of an instance that is alone, with tables of its own. */
async function alone(app, port, location, ask) {
  const log = `${work}/alone.log`;
  const child = start(settings.instances[0].command, { cwd: app, log, env: { SERVER_PORT: String(port), SERVER_ADDRESS: "127.0.0.1", ...location } });
  await until(() => isOk(port, "/actuator/health/readiness", 2), `an instance does not start; see ${log}`);
  const answers = await ask();
  await stop(child);
  return answers;
}

async function freePorts() {
  const ports = Array.from({ length: 12 }, (_, index) => firstPort + index);
  for (const port of ports) {
    await new Promise((resolve, reject) => createServer().once("error", reject).listen(port, "127.0.0.1", function () { this.close(resolve); }));
  }
  return ports;
}

async function main() {
  const [nginxPort, databasePort, alonePort, ...instancePorts] = await freePorts();
  const app = await prepare();
  const site = settings.nginx.env;
  const headers = { Host: site.CMK_HOSTS.split(" ")[0] };
  const forwarded = { "X-Forwarded-Host": headers.Host, "X-Forwarded-Port": site.CMK_PUBLIC_PORT, "X-Forwarded-Proto": site.CMK_PUBLIC_SCHEME };

  const corrected = correct();
  const corrections = { CMK_CATALOG_SEED_LOCATION: corrected.folder };
  const catalogs = {};
  let requests;
  // with what nginx adds, or the links on pages would be others
  const direct = async () => new Map([...(await record(alonePort, requests.map((request) => ({ ...request, headers: { ...request.headers, ...forwarded } }))))].map(([, answer], index) => [requests[index], answer]));
  catalogs.old = await alone(app, alonePort, {}, async () => { requests = await draw(alonePort, headers, random); return direct(); });
  catalogs.new = await alone(app, alonePort, corrections, direct);
  const differing = requests.filter((request) => !catalogs.old.get(request).body.equals(catalogs.new.get(request).body)).length;
  expect(differing > 5, "the corrected row shows in no answer");
  const caching = catalogs.old.get(requests.find((request) => catalogs.old.get(request).etag)).caching;
  const kept = Object.fromEntries([...caching.matchAll(/([\w-]+)=(\d+)/g)].map(([, key, value]) => [key, Number(value)]));
  const refresh = parseInt(settings.instances[0].env.CMK_CATALOG_REFRESH, 10);
  const promised = refresh + kept["s-maxage"] + kept["stale-while-revalidate"];
  say(`recorded ${requests.length} requests on two catalogs that differ in line ${corrected.line} of an edition, and in ${differing} bodies (SEED=${seed})`);

  const database = new Database(settings.database, work, databasePort);
  await database.create();
  const seedEnv = { ...settings.seed.env, SPRING_DATASOURCE_URL: settings.seed.env.SPRING_DATASOURCE_URL.replace(/\/\/[^/]*\//, `//127.0.0.1:${databasePort}/`) };
  const runSeed = (location = {}) => run(settings.seed.command, { cwd: app, env: { ...seedEnv, ...location }, log: `${work}/seed.log` });
  await runSeed();

  const nginx = new Nginx(settings.nginx, work, nginxPort);
  let instances = [];
  const ports = [...instancePorts];
  // in a cluster, the name has the addresses of those that are ready
  const changed = () => {
    const ready = instances.filter(({ isReady }) => isReady).map(({ port }) => `127.0.0.1:${port}`);
    if (name === "kubernetes" && nginx.child && ready.length) nginx.resolve(ready);
  };
  const begin = async (of) => {
    const instance = new Instance(of, { work, app, port: ports.shift(), database, changed });
    instances.push(instance);
    instance.start();
    await instance.awaitReady();
    return instance;
  };
  const end = async (instance) => {
    await instance.stop();
    instances = instances.filter((other) => other !== instance);
    ports.push(instance.port);
  };
  for (const one of settings.instances) await begin(one);
  await nginx.start(instances.map(({ port }) => `127.0.0.1:${port}`));
  say(`PostgreSQL, the job, ${instances.length} instances and nginx run`);

  const through = (path, host = headers.Host) => ask(nginxPort, { path, headers: { Host: host } }).then(({ status }) => status);
  expect((await through("/actuator/health")) === 200, "health is not to be seen through nginx");
  for (const path of ["/actuator/prometheus", "/actuator/info", "/actuator", "/actuator/health/../info"]) expect((await through(path)) === 404, `${path} is to be seen through nginx`);
  expect((await through("/", "other.example")) === 421, "nginx answers for other hosts");

  // some are asked for seldom: before a change, and then not until the promised time is over
  const rare = requests.splice(0, 60);
  const load = new Load({ port: nginxPort, rate, requests, catalogs, randomness: random });
  const report = [];
  const phase = async (what, action) => {
    const since = performance.now();
    say(what);
    const further = await action();
    instances.forEach((instance) => instance.assertProbed());
    const took = load.answers.filter(({ asked }) => asked >= since).map(({ took }) => took).sort((a, b) => a - b);
    const at = (share) => took[Math.floor((took.length - 1) * share)]?.toFixed(0);
    report.push(`${what}: ${took.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`, ...(further ? [further] : []));
    expect(load.failed.length === 0, `${load.failed.length} failed requests:\n  ${load.failed.slice(0, 5).join("\n  ")}`);
    expect(load.wrong.length === 0, `${load.wrong.length} answers that are of no catalog:\n  ${load.wrong.slice(0, 5).join("\n  ")}`);
  };

  /** One after the other: with Compose in its place, in a cluster beside it. */
  const rollOut = async () => {
    for (const old of [...instances]) {
      if (settings.rollout.surge) {
        await begin(old.settings);
        await sleep(settings.rollout.minReady);
        await end(old);
      } else {
        await old.stop();
        old.start();
        await old.awaitReady();
      }
    }
  };
  const change = async (from, to, location) => {
    for (const request of rare) expect([from, "any"].includes(await load.one(request)), `${load.name(request)} is not of the catalog that is there\n  ${load.wrong[0]}`);
    await runSeed(location);
    const since = performance.now();
    const updated = rollOut();
    await Promise.all([updated, sleep(promised + SLACK)]);
    const limit = since + (promised + SLACK) * 1000;
    for (const request of rare) {
      const catalog = await load.one(request);
      expect(catalog === to || catalog === "any", `${load.name(request)} is of ${catalog ?? "no"} catalog after ${promised + SLACK} s\n  ${load.wrong[0] ?? ""}`);
    }
    await sleep(2);
    const late = load.answers.filter(({ asked, catalog }) => asked > limit && catalog === from);
    expect(late.length === 0, `${late.length} answers of the other catalog after ${promised + SLACK} s, for example ${late[0] && load.name(late[0].request)}`);
    const last = Math.max(since, ...load.answers.filter(({ asked, catalog }) => asked > since && catalog === from).map(({ asked }) => asked));
    return `  the last other answer came ${((last - since) / 1000).toFixed(1)} s after the job; promised are ${promised} s`;
  };

  await phase("nothing happens", () => sleep(10));
  await phase("an instance is killed and comes back", async () => {
    const victim = random.pick(instances);
    await victim.kill();
    await sleep(3);
    victim.start();
    await victim.awaitReady();
  });
  await phase("the database is away", async () => {
    await database.stop();
    await sleep(refresh + 3);
    await database.start();
    await sleep(2);
  });
  await phase("a corrected row rolls out", () => change("old", "new", corrections));
  await phase("it is rolled back", () => change("new", "old", {}));
  await load.stop();
  await phase("nothing more", () => sleep(0));
  report.pop();

  for (const instance of instances) await instance.stop();
  await nginx.stop();
  await database.stop();
  const lines = readFileSync(`${work}/access.log`, "utf8").trim().split("\n").map((line) => JSON.parse(line)).filter(({ host }) => host === headers.Host);
  const failed = lines.filter(({ status }) => status >= 500);
  expect(failed.length === 0, `nginx counts ${failed.length} failures, for example ${JSON.stringify(failed[0])}`);
  const kinds = [...new Set(lines.map(({ cache }) => cache || "not cached"))].sort();
  const statuses = kinds.map((kind) => `${kind} ${lines.filter(({ cache }) => (cache || "not cached") === kind).length}`);
  const retried = lines.filter(({ instance }) => instance.includes(",")).length;
  console.log(`${name}: ${load.answers.length} requests, 0 failed, 0 of a mixed catalog; ${load.answers.filter(({ status }) => status === 304).length} were answered with 304`);
  console.log(report.map((line) => `  ${line}`).join("\n"));
  console.log(`  nginx: ${statuses.join(", ")} (of HIT, one in a hundred is logged); ${retried} went on to another instance; ${Math.round((Date.now() - began) / 1000)} s in all`);
}

try {
  await main();
  rmSync(work, { recursive: true, force: true });
  process.exit(0);
} catch (error) {
  console.error(`deploy/check: ${name}: ${error.message}\n  SEED=${seed}; logs are in ${work}`);
  process.exit(1);
}
