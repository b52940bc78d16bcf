import BetterSqlite3 from "better-sqlite3";
import { migrate } from "../../main/store/migrate.ts";
import { asWriter } from "../../main/store/sql.ts";
import { asStoreError } from "../../main/store/store-error.ts";
import type { Store } from "../../main/store/store.ts";

/** A desk's database in memory: the product's tables and transactions, without file, key and flushing. */
export interface MemoryStore extends Store {
  /** The whole database as it is now. */
  readonly copy: () => Buffer;
}

let empty: Buffer | undefined;

/** Opens a copy of a database, or an empty one of the present version. */
export function createMemoryStore(from?: Buffer): MemoryStore {
  const database = new BetterSqlite3(Buffer.from(from ?? emptyDatabase()));
  database.pragma("foreign_keys = ON");
  const writer = asWriter(database);
  return {
    reader: writer,
    write: (work) => {
      if (database.inTransaction) throw new Error("a write inside a write");
      try {
        return database.transaction(() => work(writer)).immediate();
      } catch (error) {
        throw asStoreError(error);
      }
    },
    checkpoint: () => undefined,
    close: () => database.close(),
    copy: () => database.serialize(),
  };
}

function emptyDatabase(): Buffer {
  if (empty === undefined) {
    const database = new BetterSqlite3(":memory:");
    migrate(asWriter(database));
    empty = database.serialize();
    database.close();
  }
  return empty;
}
