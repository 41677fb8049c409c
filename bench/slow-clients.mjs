// Clients that are slow on purpose, against a server on loopback, until it is told to end. Arguments: address of the server, kind, how many.
// A connection that the server closes is opened again, so that as many stay. In the end it prints what became of them.
import { connect } from "node:net";

const [server, kind, count] = process.argv.slice(2);
const { hostname, port } = new URL(server);
const EVERY = 5000; // milliseconds between two bytes of one client
const REOPEN = 1000; // milliseconds: what comes faster is no slow client but a flood
const BODY = 200_000;

const head = (method, path, headers = "") => `${method} ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${headers}`;
const upload = (path, type) => head("POST", path, `Content-Type: ${type}\r\nContent-Length: ${BODY}\r\n\r\n`);
const uploads = [
  `${upload("/api/v1/coverage?keyStore=managed_hsm", "application/json")}[`,
  `${upload("/api/v1/lookup", "application/json")}[`,
  `${upload("/check", "multipart/form-data; boundary=b")}-`,
  `${upload("/nowhere", "text/plain")}-`,
  `${head("POST", "/api/v1/coverage?keyStore=managed_hsm", "Transfer-Encoding: chunked\r\n\r\n")}1\r\n[\r\n`,
  // a body that nobody reads, for an answer that is ready
  `${head("GET", "/api/v1/services", `Content-Length: ${BODY}\r\n\r\n`)}-`,
];
const large = ["/api/v1/listings", "/v3/api-docs", "/api/v1/services?format=ndjson", "/", "/api/v1/changes"];

/** What a client sends at first, and then again and again; a reader sends all at once and reads nothing. */
const kinds = {
  idle: () => ["", ""],
  headers: () => [head("GET", "/api/v1/services"), "X"],
  bodies: (i) => [uploads[i % uploads.length], i % uploads.length === 4 ? "1\r\n \r\n" : " "],
  readers: (i) => [head("GET", large[i % large.length], "\r\n").repeat(100), ""],
};
const parts = kind === "all" ? Object.keys(kinds) : [kind];

const open = new Set();
const ended = {};
const note = (what) => (ended[what] = (ended[what] ?? 0) + 1);
let isOver = false;

function start(i) {
  const part = parts[i % parts.length];
  const [first, then] = kinds[part](Math.floor(i / parts.length));
  const socket = connect(Number(port), hostname);
  let timer;
  socket.on("connect", () => {
    open.add(socket);
    socket.write(first);
    if (part === "readers") socket.pause();
    if (then) timer = setInterval(() => socket.write(then), EVERY);
  });
  if (part !== "readers") socket.on("data", (bytes) => note(`${part}: ${bytes.toString("latin1", 9, 12)}`));
  socket.on("error", (error) => note(`${part}: ${error.code}`));
  socket.on("close", () => {
    clearInterval(timer);
    if (open.delete(socket)) note(`${part}: closed`);
    if (!isOver) setTimeout(start, REOPEN, i);
  });
}

// not all in one moment, which would only measure the queue for new connections
for (let i = 0; i < Number(count); i++) setTimeout(start, i, i);
// sockets that are not read do not keep a process
setInterval(() => {}, 1000);
console.log("started");
process.on("SIGTERM", () => {
  isOver = true;
  console.log(`${open.size} open of ${count}, ${JSON.stringify(ended)}`);
  process.exit(0);
});
