// GET without anything that a client adds by itself, over kept connections.
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true });

export const get = (server, path, headers = {}) =>
  new Promise((resolve, reject) => {
    request(server + path, { agent, headers, timeout: 30_000 }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on("timeout", function () { this.destroy(new Error(`no answer: ${server}${path}`)); })
      .on("error", reject)
      .end();
  });

export async function getJson(server, path) {
  const { status, body } = await get(server, path);
  if (status !== 200) throw new Error(`${status} from ${server}${path}`);
  return JSON.parse(body);
}
