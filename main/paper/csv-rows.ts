import { stringify } from "csv-stringify/sync";
import { guardCell } from "./guard-cell.ts";

/** Excel takes a file for UTF-8 only where it begins with this. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Rows as CSV (RFC 4180), each cell guarded against being run as a formula. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { record_delimiter: "\r\n" },
  );
}
