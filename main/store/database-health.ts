import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DatabaseHealth } from "../../shared/ipc/health.ts";
import { type Instant, instantFromMs } from "../../shared/time.ts";

/** The copies that are kept beside a database: before its tables were changed, and when somebody asked for one. */
const COPY = /\.(?:version-\d+|copy)$/;

/** How large the database at `path` is, its log with it, and when a copy was last kept. `checkedAt` is when it was opened. */
export function readDatabaseHealth({
  path,
  checkedAt,
}: {
  readonly path: string;
  readonly checkedAt: Instant;
}): DatabaseHealth {
  const folder = dirname(path);
  const name = basename(path);
  const copies = readdirSync(folder).filter((file) => file.startsWith(name) && COPY.test(file));
  const [newest] = copies.map((file) => statSync(join(folder, file)).mtimeMs).toSorted((a, b) => b - a);
  const sizes = [path, `${path}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    checkedAt,
    copiedAt: newest === undefined ? null : instantFromMs(Math.floor(newest)),
  };
}
