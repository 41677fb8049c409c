// Load of bench/soak: arguments are address of the server, requests a second, seconds, seed. Prints the times as one line of JSON.
import { percentile, atRate } from "./rate.mjs";
import { mix } from "./mix.mjs";

const [server, rate, seconds, seed] = process.argv.slice(2);
const load = await atRate(server, Number(rate), Number(seconds), await mix(server, seed));
const at = (part) => Number(percentile(load, part).toFixed(2));
console.log(JSON.stringify({ requests: load.times.length, p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1), kinds: load.kinds, failures: load.failures }));
