// Reads a fleet from the files of deploy/: what runs, with which command, environment, probes and way to stop.
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { parse, parseAllDocuments } from "yaml";

const deploy = new URL("../", import.meta.url).pathname;
export const read = (file) => readFileSync(deploy + file, "utf8");

/** The image's entry point, in exec form. */
const entrypoint = JSON.parse(readFileSync(`${deploy}../Dockerfile`, "utf8").match(/^ENTRYPOINT (\[.*\])$/m)[1]);
const seconds = (text) => Number(String(text).match(/^(\d+)s?$/)[1]);
const secrets = new Map();
/** A password that no file contains, always the same for one name. */
const secret = (name) => secrets.get(name) ?? secrets.set(name, randomBytes(18).toString("base64url")).get(name);

/** The manifests that a kustomization applies. */
export function manifests(folder) {
  const { resources = [], configMapGenerator = [] } = parse(read(`${folder}/kustomization.yaml`));
  const own = resources.filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => parseAllDocuments(read(`${folder}/${name}`)).map((document) => document.toJS()));
  const generated = configMapGenerator.map(({ name, files }) => ({
    apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: Object.fromEntries(files.map((file) => [file, read(`${folder}/${file}`)])),
  }));
  const others = resources.filter((name) => !name.endsWith(".yaml")).flatMap((name) => manifests(new URL(name, `file:///${folder}/`).pathname.slice(1)));
  return [...own, ...generated, ...others];
}

/** Variables as Compose replaces them: ${NAME:-default}, ${NAME:?message}, $$. Those without a default are secrets. */
export function interpolate(value) {
  if (typeof value === "string") {
    return value.replace(/\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g, (all, name, kind, rest) => (all === "$$" ? "$" : kind === "-" ? rest : secret(name)));
  }
  if (Array.isArray(value)) return value.map(interpolate);
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, interpolate(one)])) : value;
}

function fromCompose() {
  const { services } = interpolate(parse(read("compose.yaml"), { merge: true }));
  const { database, seed, nginx } = services;
  const instances = Object.entries(services).filter(([name]) => name.startsWith("instance-"));
  const script = database.volumes.find((volume) => volume.includes("/docker-entrypoint-initdb.d/"));
  const template = nginx.volumes.find((volume) => volume.includes("/etc/nginx/templates/"));
  return {
    database: { host: "database:5432", env: database.environment, roles: script.split(":")[0] },
    seed: { command: [...entrypoint, ...seed.command], env: seed.environment },
    instances: instances.map(([name, { command = [], environment, healthcheck, stop_grace_period: grace }]) => ({
      host: `${name}:8080`, command: [...entrypoint, ...command], env: environment, grace: seconds(grace),
      // Docker calls it healthy after the first success
      ready: { test: healthcheck.test.slice(1), period: seconds(healthcheck.interval), timeout: seconds(healthcheck.timeout) },
    })),
    nginx: { env: nginx.environment, template: read(template.split(":")[0]), signal: nginx.stop_signal },
    rollout: { surge: 0, minReady: 0 },
  };
}

function fromKubernetes() {
  const all = [...manifests("kubernetes"), ...manifests("postgres")];
  const find = (kind, name) => all.find((one) => one.kind === kind && one.metadata.name === name) ?? (() => { throw new Error(`no ${kind} ${name}`); })();
  const environment = ({ env = [], envFrom = [] }) => ({
    ...Object.assign({}, ...envFrom.map(({ configMapRef }) => find("ConfigMap", configMapRef.name).data)),
    ...Object.fromEntries(env.map(({ name, value, valueFrom }) => [name, value ?? secret(`${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`)])),
  });
  const pod = (kind, name) => find(kind, name).spec.template.spec;
  const [seed, database, nginx, instance] = [pod("Job", "cmk-seed"), pod("StatefulSet", "cmk-database"), pod("Deployment", "cmk-nginx"), pod("Deployment", "cmk-catalog")];
  const container = instance.containers[0];
  const probe = (settings) => ({
    path: settings.httpGet.path, period: settings.periodSeconds, timeout: settings.timeoutSeconds ?? 1, failures: settings.failureThreshold ?? 3,
  });
  const { strategy, minReadySeconds: minReady } = find("Deployment", "cmk-catalog").spec;
  if (strategy.rollingUpdate.maxUnavailable !== 0) throw new Error("an update has to keep all instances");
  const one = {
    host: find("ConfigMap", "cmk-site").data.CMK_INSTANCES.match(/server (\S+)/)[1],
    command: [...entrypoint, ...(container.args ?? [])], env: environment(container), grace: instance.terminationGracePeriodSeconds,
    startup: probe(container.startupProbe), live: probe(container.livenessProbe), ready: probe(container.readinessProbe),
    preStop: container.lifecycle.preStop.exec.command,
  };
  return {
    database: { host: "cmk-database:5432", env: environment(database.containers[0]), roles: "postgres/roles.sh" },
    seed: { command: [...entrypoint, ...seed.containers[0].args], env: environment(seed.containers[0]) },
    instances: Array.from({ length: find("HorizontalPodAutoscaler", "cmk-catalog").spec.minReplicas }, () => one),
    nginx: { env: environment(nginx.containers[0]), template: find("ConfigMap", "cmk-nginx").data["nginx.conf.template"], signal: "SIGQUIT" },
    rollout: { surge: strategy.rollingUpdate.maxSurge, minReady },
  };
}

export const fleet = (name) => (name === "compose" ? fromCompose() : fromKubernetes());

/** nginx's configuration with the image's variables replaced, as its start script does it. */
export function nginxConfiguration(template, env) {
  const filter = new RegExp(env.NGINX_ENVSUBST_FILTER);
  const text = template.replaceAll(/\$\{(\w+)\}/g, (all, name) => (filter.test(name) && name in env ? env[name] : all));
  const left = text.split("\n").find((line) => !line.startsWith("#") && line.includes("${"));
  if (left) throw new Error(`nginx: nothing sets what is in '${left.trim()}'`);
  return text;
}
