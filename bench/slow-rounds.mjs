// Rounds of bench/slow-clients: the same load without and with slow clients, in turn. Arguments: address of the server, kind of slow clients,
// how many, requests a second, seconds of each measurement, rounds, seed. Prints a row of a Markdown table.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { atRate, percentile } from "./rate.mjs";
import { mix } from "./mix.mjs";

const [server, kind, count, rate, seconds, rounds, seed] = process.argv.slice(2);
const next = await mix(server, seed);
const measure = () => atRate(server, Number(rate), Number(seconds), next);
const median = (all) => all.toSorted((a, b) => a - b)[(all.length - 1) >> 1];

async function besideSlowClients() {
  const slow = spawn(process.execPath, [new URL("slow-clients.mjs", import.meta.url).pathname, server, kind, count]);
  let said = "";
  slow.stdout.on("data", (text) => (said += text));
  slow.stderr.pipe(process.stderr);
  // until all are there
  await sleep(Number(count) + 3000);
  const load = await measure();
  slow.kill();
  await once(slow, "exit");
  return { load, said: said.trim().split("\n").at(-1) };
}

const without = [];
const beside = [];
const failures = {};
let said;
for (let round = 0; round < Number(rounds); round++) {
  without.push(await measure());
  const measured = await besideSlowClients();
  beside.push(measured.load);
  said = measured.said;
  for (const [failure, times] of Object.entries(measured.load.failures)) failures[failure] = (failures[failure] ?? 0) + times;
}
const p99 = (loads) => loads.map((load) => percentile(load, 0.99));
const ratios = p99(beside).map((time, round) => time / p99(without)[round]);
const shown = (time) => `${time.toFixed(1)} ms`;
console.log(`| ${count} ${kind} | ${shown(median(p99(without)))} | ${shown(median(p99(beside)))} | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}) | ${Object.values(failures).reduce((sum, times) => sum + times, 0)} of ${rounds * rate * seconds} |`);
console.error(`${kind}: ${said}; failed: ${JSON.stringify(failures)}`);
