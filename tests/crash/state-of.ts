import { createHash } from "node:crypto";
import { all, type Reader } from "../../main/store/sql.ts";

/** A hash over every row of every table that is not an index of another, in the order of their keys: two equal databases give one. */
export function stateOf(reader: Reader): string {
  const tables = all<{ name: string }>(
    reader,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const hash = createHash("sha256");
  for (const { name } of tables)
    hash.update(JSON.stringify([name, all<object>(reader, `SELECT * FROM ${name}`)]));
  return hash.digest("hex");
}
