// A peer for bench/run: the recorded answers from memory, with Fastify. Arguments: port, folder with the records.
import Fastify from "fastify";
import { recorded } from "./recorded.mjs";

const [port, folder] = process.argv.slice(-2);
const answers = recorded(folder);

function send(request, reply) {
  const answer = answers.get(request.raw.url);
  if (!answer) return reply.callNotFound();
  if (request.headers["if-none-match"] === answer.etag) return reply.code(304).headers(answer.known).send();
  const { headers, body } = answer.zipped && request.headers["accept-encoding"]?.includes("gzip") ? answer.zipped : answer.plain;
  return reply.headers(headers).send(body);
}

const app = Fastify();
app.get("/api/v1/services", send);
app.get("/api/v1/services/:id", send);
await app.listen({ port: Number(port), host: "127.0.0.1" });
