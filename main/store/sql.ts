import type BetterSqlite3 from "better-sqlite3";
import { asStoreError } from "./store-error.ts";

/*
 * The only file that talks to the driver's statements. A query says in its first parameter whether it can write; values are
 * always bound, never concatenated. A row is what SQLite gives back: each query module names its columns and turns its rows
 * into models in one function.
 */

declare const canRead: unique symbol;
declare const canWrite: unique symbol;

/** A handle that can read. */
export interface Reader {
  readonly [canRead]: true;
}

/** A handle that can also write; only `Store.write` hands one out, inside a transaction. */
export interface Writer extends Reader {
  readonly [canWrite]: true;
}

/** What SQLite can hold. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** Values by the names used in the statement: `@id`, `@startsAt`. */
export type SqlValues = Readonly<Record<string, SqlValue>>;

/** The statement touched another number of rows than the caller is sure of: the data are not as the code believes. */
export class RowCountError extends Error {
  readonly code = "rowCount";
  constructor(expected: number, actual: number, statement: string) {
    super(
      `expected ${expected} changed rows, got ${actual}: ${statement.trim().split(/\s+/).slice(0, 3).join(" ")}`,
    );
    this.name = "RowCountError";
  }
}

const prepared = new WeakMap<Reader, Map<string, BetterSqlite3.Statement>>();

/** Makes a driver's connection a handle. For `open-store.ts` alone. */
export function asWriter(database: BetterSqlite3.Database): Writer {
  // The handle *is* the connection; the brand only hides the driver's methods from query modules.
  return database as unknown as Writer;
}

function statement(handle: Reader, text: string): BetterSqlite3.Statement {
  let statements = prepared.get(handle);
  if (statements === undefined) prepared.set(handle, (statements = new Map()));
  let found = statements.get(text);
  if (found === undefined) {
    found = (handle as unknown as BetterSqlite3.Database).prepare(keptPlan(text));
    statements.set(text, found);
  }
  return found;
}

/**
 * SQLite plans by the number after LIMIT, also where it is bound: the statement is then compiled anew each time it is run
 * (sqlite3ExprIsInteger sets the mask of variables the plan depends on). A sum is no number to the planner.
 */
function keptPlan(text: string): string {
  return text.replaceAll(/\bLIMIT @(\w+)/g, "LIMIT @$1 + 0");
}

/** All rows of a query, in its order. This and the others throw StoreError for a fault of the file or the disk. */
export function all<Row>(reader: Reader, text: string, values: SqlValues = {}): Row[] {
  try {
    // The row type is the caller's promise about the columns it listed.
    return statement(reader, text).all(values) as Row[];
  } catch (error) {
    throw asStoreError(error);
  }
}

/** The first row of a query, undefined where there is none. */
export function first<Row>(reader: Reader, text: string, values: SqlValues = {}): Row | undefined {
  try {
    return statement(reader, text).get(values) as Row | undefined;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Runs a change and gives the number of rows it touched. */
export function change(writer: Writer, text: string, values: SqlValues = {}): number {
  try {
    return statement(writer, text).run(values).changes;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Runs a change that must touch exactly one row. Throws RowCountError otherwise, which rolls the transaction back. */
export function changeOne(writer: Writer, text: string, values: SqlValues = {}): void {
  const changes = change(writer, text, values);
  if (changes !== 1) throw new RowCountError(1, changes, text);
}

/** Runs a script of several statements without values; for migrations. */
export function script(writer: Writer, text: string): void {
  try {
    (writer as unknown as BetterSqlite3.Database).exec(text);
  } catch (error) {
    throw asStoreError(error);
  }
}
