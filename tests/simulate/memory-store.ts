import BetterSqlite3 from "better-sqlite3";
import { migrate } from "../../main/store/migrate.ts";
import { asWriter, noteTakenBack, type Writer } from "../../main/store/sql.ts";
import { asStoreError } from "../../main/store/store-error.ts";
import type { Store } from "../../main/store/store.ts";

/** A desk's database in memory: the product's tables and transactions, without file, key and flushing. */
export interface MemoryStore extends Store {
  /** Forgets what was read before: what is asked for next is what the database holds. */
  readonly readAnew: () => void;
  /** The whole database as it is now. */
  readonly copy: () => Buffer;
  /** Remembers the database as it is now, in the place of what was remembered before. */
  readonly keepBackup: () => void;
  /** Puts the database back to what was remembered; false where nothing is. */
  readonly restoreBackup: () => boolean;
}

/** A connection to an empty database of the present version, and the statements that bound what happens on it. */
interface Bench {
  readonly writer: Writer;
  readonly serialize: () => Buffer;
  readonly run: (step: Step) => void;
}

const STEPS = {
  lend: "BEGIN",
  giveBack: "ROLLBACK",
  begin: "SAVEPOINT work",
  commit: "RELEASE work",
  undo: "ROLLBACK TO work",
  keep: "SAVEPOINT backup",
  forget: "RELEASE backup",
  restore: "ROLLBACK TO backup",
} as const;
type Step = keyof typeof STEPS;

/**
 * Connections that nobody has at present. Making the tables and preparing the statements costs more than most of what is done
 * with them, so a database is lent within one transaction, and emptied by taking all of it back.
 */
const unused: Bench[] = [];

/** Lends a database of the present version with nothing in it but what `fill` writes. */
export function createMemoryStore(fill: (writer: Writer) => void = () => undefined): MemoryStore {
  const bench = unused.pop() ?? makeBench();
  const { writer, run } = bench;
  let isWriting = false;
  let hasBackup = false;
  run("lend");
  fill(writer);
  const write: Store["write"] = (work) => {
    if (isWriting) throw new Error("a write inside a write");
    isWriting = true;
    run("begin");
    try {
      const result = work(writer);
      run("commit");
      return result;
    } catch (error) {
      run("undo");
      run("commit");
      noteTakenBack(writer);
      throw asStoreError(error);
    } finally {
      isWriting = false;
    }
  };
  return {
    reader: writer,
    write,
    writeUnflushed: write,
    checkpoint: () => undefined,
    foldLongLog: () => undefined,
    keepCopy: () => undefined,
    close: () => {
      run("giveBack");
      noteTakenBack(writer);
      unused.push(bench);
    },
    readAnew: () => noteTakenBack(writer),
    copy: bench.serialize,
    keepBackup: () => {
      if (hasBackup) run("forget");
      run("keep");
      hasBackup = true;
    },
    restoreBackup: () => {
      if (!hasBackup) return false;
      run("restore");
      noteTakenBack(writer);
      return true;
    },
  };
}

function makeBench(): Bench {
  const database = new BetterSqlite3(":memory:");
  database.pragma("foreign_keys = ON");
  const writer = asWriter(database);
  migrate(writer);
  const statements = new Map<Step, BetterSqlite3.Statement>();
  return {
    writer,
    serialize: () => database.serialize(),
    run: (step) => {
      let statement = statements.get(step);
      if (statement === undefined) statements.set(step, (statement = database.prepare(STEPS[step])));
      statement.run();
    },
  };
}
