import { ViewSettings } from "../../shared/ipc/views.ts";
import { findSetting, keepSetting } from "./settings.ts";
import type { Reader, Writer } from "./sql.ts";

const KEY = "view";
const USUAL: ViewSettings = { zoom: "normal", hidden: [], weekOf: null };

/** What this desk looks at; everything in the usual size where nothing was kept, or only a newer program can read it. */
export function readViewSettings(reader: Reader): ViewSettings {
  const kept = findSetting(reader, KEY);
  if (kept === undefined) return USUAL;
  try {
    return ViewSettings.safeParse(JSON.parse(kept)).data ?? USUAL;
  } catch {
    return USUAL;
  }
}

/** Keeps what this desk looks at. */
export function keepViewSettings(writer: Writer, settings: ViewSettings): void {
  keepSetting(writer, { key: KEY, value: JSON.stringify(settings) });
}
