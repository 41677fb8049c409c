// Writes nginx's configuration: the recorded answers as files, under the service's own paths and with its headers.
// Arguments: folder with the records, port.
import { readFileSync } from "node:fs";

const [folder, port] = process.argv.slice(2);
const { requests } = JSON.parse(readFileSync(`${folder}/record.json`));
const quote = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const map = (variable, value) => `map $request_uri $${variable} {
${requests.filter(value).map((request) => `    ${quote(request.path)} ${quote(value(request))};`).join("\n")}
  }`;
// by itself it sends Content-Type, and Last-Modified by the file
const names = [...new Set(requests.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => !["content-type", "last-modified"].includes(name));
const variable = (name) => `h_${name.replaceAll("-", "_")}`;

console.log(`worker_processes auto; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; daemon off;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=1000; gzip_static on; server_tokens off; max_ranges 0;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  types { application/json json; }
  map_hash_bucket_size 2048; map_hash_max_size 8192;
  ${map("file", ({ file }) => file.slice(folder.length))}
${names.map((name) => `  ${map(variable(name), ({ headers }) => headers[name])}`).join("\n")}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
${names.map((name) => `    add_header ${name} $${variable(name)};`).join("\n")}
    location / { try_files $file =404; }
  }
}`);
