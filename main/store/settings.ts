import { z } from "zod";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const Value = z.object({ value: z.string() });

/** A setting's text, undefined where it was never set. */
export function findSetting(reader: Reader, key: string): string | undefined {
  const row = first<unknown>(reader, "SELECT value FROM setting WHERE key = @key", { key });
  return row === undefined ? undefined : Value.parse(row).value;
}

/** Sets a setting, in the place of whatever it was. */
export function keepSetting(writer: Writer, setting: { readonly key: string; readonly value: string }): void {
  changeOne(
    writer,
    `INSERT INTO setting (key, value) VALUES (@key, @value)
     ON CONFLICT (key) DO UPDATE SET value = @value`,
    setting,
  );
}

/** Forgets a setting; fine where it was never set. */
export function forgetSetting(writer: Writer, key: string): void {
  change(writer, "DELETE FROM setting WHERE key = @key", { key });
}
