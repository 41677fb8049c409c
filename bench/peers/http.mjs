// A peer for bench/run: the recorded answers from memory, with nothing but Node's http. Arguments: port, folder with the records.
import { createServer } from "node:http";
import { recorded } from "./recorded.mjs";

const [port, folder] = process.argv.slice(-2);
const answers = recorded(folder);

createServer((request, response) => {
  const answer = answers.get(request.url);
  if (!answer) {
    response.writeHead(404).end();
  } else if (request.headers["if-none-match"] === answer.etag) {
    response.writeHead(304, answer.known).end();
  } else {
    const { headers, body } = answer.zipped && request.headers["accept-encoding"]?.includes("gzip") ? answer.zipped : answer.plain;
    response.writeHead(200, headers).end(body);
  }
}).listen(Number(port), "127.0.0.1");
