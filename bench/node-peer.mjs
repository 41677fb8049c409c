// A peer for bench/run: the same bytes from memory, with nothing but Node's http. Arguments: port, folder.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync } from "node:fs";

const [port, folder] = process.argv.slice(2);
const answers = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file = `${folder}/${name}`;
      return [`/${name}`, { body: readFileSync(file), gzip: existsSync(`${file}.gz`) ? readFileSync(`${file}.gz`) : undefined }];
    }),
);

createServer((request, response) => {
  const answer = answers.get(request.url);
  const headers = { "Content-Type": "application/json", ETag: '"bench"', "Cache-Control": "max-age=3600, public", Vary: "Accept-Encoding" };
  if (request.headers["if-none-match"] === '"bench"') {
    response.writeHead(304, headers).end();
  } else if (answer.gzip && request.headers["accept-encoding"]?.includes("gzip")) {
    response.writeHead(200, { ...headers, "Content-Encoding": "gzip", "Content-Length": answer.gzip.length }).end(answer.gzip);
  } else {
    response.writeHead(200, { ...headers, "Content-Length": answer.body.length }).end(answer.body);
  }
}).listen(Number(port), "127.0.0.1");
