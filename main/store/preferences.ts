import { z } from "zod";
import { type ChoosePreferencesInput, FIRST_PREFERENCES, Preferences } from "../../shared/ipc/preferences.ts";
import { findSetting, keepSetting } from "./settings.ts";
import type { Reader, Writer } from "./sql.ts";

const KEY = "preferences";

const Kept = z.record(z.string(), z.unknown());

/** What was chosen for this desk's page; each that was not, or that only a newer program knows, is as at first. */
export function readPreferences(reader: Reader): Preferences {
  const kept = keptOf(reader);
  const known = Object.entries(Preferences.shape).filter(
    ([name, schema]) => schema.safeParse(kept[name]).success,
  );
  return Preferences.parse({
    ...FIRST_PREFERENCES,
    ...Object.fromEntries(known.map(([name]) => [name, kept[name]])),
  });
}

/** Keeps what is chosen anew; what a newer program kept beside it stays. */
export function keepPreferences(writer: Writer, chosen: ChoosePreferencesInput["chosen"]): void {
  keepSetting(writer, { key: KEY, value: JSON.stringify({ ...keptOf(writer), ...chosen }) });
}

function keptOf(reader: Reader): z.infer<typeof Kept> {
  const text = findSetting(reader, KEY);
  return text === undefined ? {} : (Kept.safeParse(asJson(text)).data ?? {});
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
