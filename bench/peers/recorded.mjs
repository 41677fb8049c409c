// The recorded answers in memory, by path, for the peers that serve the same bytes.
import { readFileSync } from "node:fs";

export const recorded = (folder) =>
  new Map(
    JSON.parse(readFileSync(`${folder}/record.json`)).requests.map(({ path, file, isZipped, etag, headers }) => {
      const body = readFileSync(file);
      const zipped = isZipped ? readFileSync(`${file}.gz`) : undefined;
      const shared = { ...headers, etag };
      return [
        path,
        {
          etag,
          known: shared,
          plain: { body, headers: { ...shared, "content-length": body.length } },
          zipped: zipped && { body: zipped, headers: { ...shared, "content-encoding": "gzip", "content-length": zipped.length } },
        },
      ];
    }),
  );
