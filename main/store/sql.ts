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

interface Prepared {
  readonly statement: BetterSqlite3.Statement;
  /** The names of its values in the order in which it wants them; one that it uses twice stands there twice. */
  readonly names: readonly string[];
  /** Counts what is written to the table it changes; undefined: it only reads. */
  readonly writes: Count | undefined;
}

/** How often something happened. */
interface Count {
  times: number;
}

/** What is known of a connection. */
interface Connection {
  readonly prepared: Map<string, Prepared>;
  /** How often each table was written to. */
  readonly written: Map<string, Count>;
  /** How often what was written may have been anything, or was taken back. */
  readonly unknown: Count;
}

const connections = new WeakMap<Reader, Connection>();

function connectionOf(handle: Reader): Connection {
  const known = connections.get(handle);
  if (known !== undefined) return known;
  const connection: Connection = { prepared: new Map(), written: new Map(), unknown: { times: 0 } };
  connections.set(handle, connection);
  return connection;
}

/** Makes a driver's connection a handle. For `open-store.ts` alone. */
export function asWriter(database: BetterSqlite3.Database): Writer {
  // The handle *is* the connection; the brand only hides the driver's methods from query modules.
  return database as unknown as Writer;
}

/** A statement ready to be run; what it is about to write counts as written, whether or not it succeeds. */
function statement(handle: Reader, text: string): Prepared {
  const { prepared } = connectionOf(handle);
  let found = prepared.get(text);
  if (found === undefined) prepared.set(text, (found = prepare(handle, text)));
  if (found.writes !== undefined) found.writes.times += 1;
  return found;
}

/** The driver takes values by their places for less than by their names. */
function prepare(handle: Reader, text: string): Prepared {
  const names: string[] = [];
  // Within quotes an @ is part of a text.
  const placed = keptPlan(text).replaceAll(/'[^']*'|@(\w+)/g, (found, name: string | undefined) => {
    if (name === undefined) return found;
    names.push(name);
    return "?";
  });
  const made = (handle as unknown as BetterSqlite3.Database).prepare(placed);
  return { statement: made, names, writes: made.readonly ? undefined : countOf(handle, tableWritten(text)) };
}

/** The table that a statement changes, undefined where that cannot be told. */
function tableWritten(text: string): string | undefined {
  return /^\s*(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)/.exec(text)?.[1];
}

function countOf(handle: Reader, table: string | undefined): Count {
  const { written, unknown } = connectionOf(handle);
  if (table === undefined) return unknown;
  const known = written.get(table) ?? { times: 0 };
  written.set(table, known);
  return known;
}

/** Values in the order in which a statement wants them. */
function inOrder({ names }: Prepared, values: SqlValues): SqlValue[] {
  return names.map((name) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for @${name}`);
    return value;
  });
}

/** A number that is another one after each time a table may have come to hold something else on this connection. */
export function timesWritten(reader: Reader, table: string): number {
  const { written, unknown } = connectionOf(reader);
  return (written.get(table)?.times ?? 0) + unknown.times;
}

/** Says that a transaction was taken back. For whatever runs transactions. */
export function noteTakenBack(writer: Writer): void {
  connectionOf(writer).unknown.times += 1;
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
    const found = statement(reader, text);
    return found.statement.all(...inOrder(found, values)) as Row[];
  } catch (error) {
    throw asStoreError(error);
  }
}

/** The first row of a query, undefined where there is none. */
export function first<Row>(reader: Reader, text: string, values: SqlValues = {}): Row | undefined {
  try {
    const found = statement(reader, text);
    return found.statement.get(...inOrder(found, values)) as Row | undefined;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Runs a change and gives the number of rows it touched. */
export function change(writer: Writer, text: string, values: SqlValues = {}): number {
  try {
    const found = statement(writer, text);
    return found.statement.run(...inOrder(found, values)).changes;
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
  connectionOf(writer).unknown.times += 1;
  try {
    (writer as unknown as BetterSqlite3.Database).exec(text);
  } catch (error) {
    throw asStoreError(error);
  }
}
