// Continuous requests through nginx, at a steady rate as long as answers come. Judges each answer.
import { ask, catalogOf } from "./answers.mjs";

/** So many are on their way at once, so that a machine that is busy with other things gets fewer and not all of them late. */
const MAX_PENDING = 16;

export class Load {
  answers = [];
  wrong = [];
  failed = [];
  pending = new Set();

  constructor({ port, rate, requests, catalogs, randomness }) {
    Object.assign(this, { port, requests, catalogs, randomness });
    this.etags = new Map();
    const began = Date.now();
    let sent = 0;
    this.timer = setInterval(() => {
      for (; sent < ((Date.now() - began) / 1000) * rate; sent++) {
        if (this.pending.size < MAX_PENDING) this.send(this.randomness.pick(this.requests));
      }
    }, 10);
  }

  send(request) {
    const one = this.one(request).finally(() => this.pending.delete(one));
    this.pending.add(one);
    return one;
  }

  /** Every third request is conditional: with the validator that the client had last, or that of another catalog. */
  async one(request) {
    const { random, pick } = this.randomness;
    const validators = [this.etags.get(request), pick(Object.values(this.catalogs)).get(request).etag].filter(Boolean);
    const known = request.method !== "POST" && validators.length && random() < 0.33 ? pick(validators) : undefined;
    const asked = performance.now();
    try {
      const answer = await ask(this.port, request, known ? { "If-None-Match": known } : {});
      const catalog = catalogOf(this.catalogs, request, answer, known);
      if (answer.status >= 500) this.failed.push(`${this.name(request)}: ${answer.status}`);
      else if (!catalog) this.wrong.push(`${this.name(request)}: ${answer.status} ${answer.etag} ${answer.body.subarray(0, 300)}`);
      if (answer.etag) this.etags.set(request, answer.etag);
      this.answers.push({ request, asked, took: performance.now() - asked, status: answer.status, catalog });
      return catalog;
    } catch (error) {
      this.failed.push(`${this.name(request)}: ${error.message}`);
    }
  }

  name({ method = "GET", path, headers }) {
    return `${method} ${path} (${headers.Accept ?? ""}; ${headers["Accept-Encoding"] ?? ""})`;
  }

  async stop() {
    clearInterval(this.timer);
    await Promise.all(this.pending);
  }
}
