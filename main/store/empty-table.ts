import { keepUntilWritten } from "./keep-until-written.ts";
import { first, type Reader } from "./sql.ts";

/** Tables that mostly hold nothing, and that nearly every step asks. */
type SeldomFilled =
  | "accepted_clash"
  | "conflict"
  | "gathered_event"
  | "held_change"
  | "outbox"
  | "series"
  | "unreadable_event";

/** A question whether a table holds nothing at all, which costs a query only after it was written to. */
export function whetherEmpty(table: SeldomFilled): (reader: Reader) => boolean {
  const text = `SELECT 1 FROM ${table} LIMIT 1`;
  return keepUntilWritten(table, (reader) => first<unknown>(reader, text) === undefined);
}
