import { copyFileSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { setPragmas } from "../../main/store/set-pragmas.ts";
import type { BenchDesk } from "./bench-desk.ts";

/**
 * A copy of a desk's database, opened with the driver alone: same cipher, same key, same settings, nothing of the product in
 * between. Its folder goes with the desk's.
 */
export function bareCopy({ store, place }: BenchDesk): BetterSqlite3.Database {
  store.checkpoint();
  const path = `${place.path}.bare`;
  copyFileSync(place.path, path);
  const database = new BetterSqlite3(path);
  setPragmas(database, place.key);
  return database;
}
