import { create } from "zustand";
import type { Preferences } from "../../shared/ipc/preferences.ts";
import { ask } from "../desk.ts";
import { sayFault } from "./query-client.ts";

/**
 * How somebody likes this desk's page (shared/ipc/preferences.ts has the fields). The main process keeps it over a restart, for
 * the page itself keeps nothing past its end; here it is at hand without waiting.
 */
export const usePreferences = create<Preferences>()(() => ({ areLettersOn: true, tipsPutAway: [] }));

/** Reads what was chosen, before the page is drawn; where that cannot be read, the page is as at first. */
export async function startPreferences(): Promise<void> {
  const kept = await ask("readPreferences", undefined).catch(() => undefined);
  if (kept !== undefined) usePreferences.setState(kept);
}

/** Chooses anew: it holds at once, and is taken back with a sentence where it cannot be kept. */
export async function choosePreferences(chosen: Partial<Preferences>): Promise<void> {
  const before = usePreferences.getState();
  usePreferences.setState(chosen);
  try {
    await ask("choosePreferences", { chosen });
  } catch (error) {
    usePreferences.setState(before);
    sayFault(error, "saved");
  }
}
