import type { DeskId } from "../../shared/ids.ts";
import { readAgreedSetUp, type SetUpFields } from "../store/set-up-fields.ts";
import type { Reader } from "../store/sql.ts";
import { readSetUpKey } from "./set-up-keys.ts";

/** What the clinic's desks are called, as far as they have told. */
export function deskNamesIn(fields: SetUpFields): ReadonlyMap<DeskId, string> {
  const names = new Map<DeskId, string>();
  for (const [key, { value }] of Object.entries(fields)) {
    const parts = readSetUpKey(key);
    if (parts?.[0] === "desk" && typeof value === "string") names.set(parts[1], value);
  }
  return names;
}

/** What a desk is called, null where it has not told. */
export function findDeskName(reader: Reader, deskId: DeskId): string | null {
  return deskNamesIn(readAgreedSetUp(reader).fields).get(deskId) ?? null;
}
