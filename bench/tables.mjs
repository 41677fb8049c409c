// Prints the figures of bench/run as Markdown tables. Argument: file with a measurement on each line.
import { readFileSync } from "node:fs";

const measurements = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => {
  const [name, server, round, ...figures] = line.split(" ");
  return { name, server, round, figures: figures.map(Number) };
});
const median = (all) => {
  const sorted = all.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
// without one answer in a round there is no ratio, only that the rounds were too short
const short = (number) => (Number.isFinite(number) ? (number >= 10 ? Math.round(number).toString() : number.toFixed(2)) : "∞");

const cases = [...new Set(measurements.map(({ name }) => name))];
const figures = (name, server, index) => measurements.filter((one) => one.name === name && one.server === server).map((one) => [one.round, one.figures[index]]);
const medianOf = (name, server, index) => median(figures(name, server, index).map(([, figure]) => figure));
/** Both were measured one after the other in each round, so the ratio is taken in each. */
function ratio(name, service, peer, index) {
  const peers = new Map(figures(name, peer, index));
  const ratios = figures(name, service, index).map(([round, figure]) => figure / peers.get(round));
  return `${short(median(ratios))} (${short(Math.min(...ratios))}–${short(Math.max(...ratios))})`;
}

function table(title, head, rows) {
  if (rows.length) console.log(`\n${title}\n\n| ${head.join(" | ")} |\n|${"---|".repeat(head.length)}\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}`);
}

function compared(names, row) {
  return names.flatMap((name) => {
    const [service, ...peers] = new Set(measurements.filter((one) => one.name === name).map(({ server }) => server));
    return peers.map((peer) => [name, peer, ...row(name, service, peer)]);
  });
}
const rates = (name, service, peer) => [Math.round(medianOf(name, service, 0)), Math.round(medianOf(name, peer, 0)), ratio(name, service, peer, 0)];
const latencies = (name, service, peer) => [
  ...[service, peer].flatMap((server) => [0, 1].map((index) => (medianOf(name, server, index) / 1000).toFixed(2))),
  ratio(name, service, peer, 1),
];

const isCached = (name) => name.startsWith("cached-");
const isAnew = (name) => name.startsWith("cold-");
const rated = cases.filter((name) => !name.startsWith("latency") && name !== "memory");
const head = ["answer", "peer", "service (median)", "peer (median)", "service ÷ peer (spread)"];
table("Ready answers, requests a second:", head, compared(rated.filter((name) => !isAnew(name) && !isCached(name)), rates));
table("Answers cached by the nginx of deploy/, requests a second:", head.map((one) => one.replace("service", "cached")), compared(rated.filter(isCached), rates));
table("Answers made anew, requests a second:", head, compared(rated.filter(isAnew), rates));
table(
  "Latency in ms at 2000 requests a second:",
  ["answer", "peer", "service p50", "service p99", "peer p50", "peer p99", "p99 service ÷ peer (spread)"],
  compared(cases.filter((name) => name.startsWith("latency")), latencies),
);
for (const { name, figures: [megabytes, seconds] } of measurements) {
  if (name === "memory") console.log(`\nResident memory of the service after ${seconds} s of load: ${Math.round(megabytes)} MB.`);
}
