// Runs a peer in several processes that share its port, as nginx does. Arguments: how many, file of the peer, the peer's arguments.
import cluster from "node:cluster";

const [count, file] = process.argv.slice(2);
if (cluster.isPrimary) {
  for (let i = 0; i < Number(count); i++) cluster.fork();
} else {
  await import(file);
}
