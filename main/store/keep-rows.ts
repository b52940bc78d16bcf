import { type Reader, timesWritten } from "./sql.ts";

/** A row as SQLite gives it, by its columns' names. */
type Row = Readonly<Record<string, unknown>>;

/** Rows of a table that are looked for one at a time. */
export interface KeptRows<OneRow extends Row, Value> {
  readonly table: string;
  /** What tells the table's rows apart. */
  readonly idOf: (row: OneRow) => string;
  /** What a row says; the same row says the same. */
  readonly read: (row: OneRow) => Value;
}

interface Found<Value> {
  /** How often the table was written to when it was looked for. */
  readonly at: number;
  readonly value: Value | undefined;
}

interface Kept<OneRow, Value> {
  readonly found: Map<string, Found<Value>>;
  readonly values: Map<string, { readonly row: OneRow; readonly value: Value }>;
}

/** So many are kept of each. */
const MOST_KEPT = 200;

/**
 * Looks for one row of a table that is asked for the same ones again and again. What was found under a name is given again until
 * the table is written to on that connection, the only one there is; and a row that is found as it was is not read anew. No trigger
 * and no foreign key may change that table, and nobody may change what is given.
 */
export function keepRows<OneRow extends Row, Value>(
  rows: KeptRows<OneRow, Value>,
): (reader: Reader, name: string, find: () => OneRow | undefined) => Value | undefined {
  const { table, idOf, read } = rows;
  const known = new WeakMap<Reader, Kept<OneRow, Value>>();

  function keptOf(reader: Reader): Kept<OneRow, Value> {
    const before = known.get(reader);
    if (before !== undefined) return before;
    const kept: Kept<OneRow, Value> = { found: new Map(), values: new Map() };
    known.set(reader, kept);
    return kept;
  }

  function readOnce({ values }: Kept<OneRow, Value>, row: OneRow): Value {
    const id = idOf(row);
    const before = values.get(id);
    if (before !== undefined && isAlike(before.row, row)) return before.value;
    const value = read(row);
    keepOne(values, id, { row, value });
    return value;
  }

  return (reader, name, find) => {
    const at = timesWritten(reader, table);
    const kept = keptOf(reader);
    const before = kept.found.get(name);
    if (before !== undefined && before.at === at) return before.value;
    const row = find();
    const value = row === undefined ? undefined : readOnce(kept, row);
    keepOne(kept.found, name, { at, value });
    return value;
  };
}

function keepOne<Value>(kept: Map<string, Value>, name: string, value: Value): void {
  if (kept.size >= MOST_KEPT && !kept.has(name)) kept.clear();
  kept.set(name, value);
}

/** Whether two rows of one query are the same. Two blobs never are. */
function isAlike(one: Row, other: Row): boolean {
  for (const column in one) if (one[column] !== other[column]) return false;
  return true;
}
