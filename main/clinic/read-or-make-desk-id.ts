import { DeskId } from "../../shared/ids.ts";
import { findSetting, keepSetting } from "../store/settings.ts";
import type { Store } from "../store/store.ts";

const KEY = "deskId";

/** This installation's id: made at its first start, the same ever after. */
export function readOrMakeDeskId(store: Store, newId: () => string): DeskId {
  return store.write((writer) => {
    const kept = findSetting(writer, KEY);
    if (kept !== undefined) return DeskId.parse(kept);
    const made = DeskId.parse(newId());
    keepSetting(writer, { key: KEY, value: made });
    return made;
  });
}
