import type { ZoneId } from "../../../shared/time.ts";
import { nextChangeMicros, tellWatchers } from "../calendars/calendar-state.ts";
import type { Account, World } from "../world.ts";
import type { Setting } from "./setting.ts";

/** The settings every account begins with, but for its zone (Calendar API reference, Settings: ids and defaults). */
const DEFAULTS = {
  autoAddHangouts: "false",
  dateFieldOrder: "MDY",
  defaultEventLength: "60",
  format24HourTime: "false",
  hideInvitations: "false",
  hideWeekends: "false",
  locale: "en",
  remindOnRespondedEventsOnly: "false",
  showDeclinedEvents: "true",
  useKeyboardShortcuts: "true",
  weekStart: "0",
} as const;

/** The ids of all settings there are. */
export const SETTING_IDS: readonly string[] = [...Object.keys(DEFAULTS), "timezone"];

/** Gives a new account its settings; nobody is told of them. */
export function startSettings(world: World, account: Account, timeZone: ZoneId): void {
  for (const [id, value] of Object.entries({ ...DEFAULTS, timezone: timeZone }))
    account.settings.set(id, { id, value, changeMicros: nextChangeMicros(world) });
}

/** The one place where a setting changes; watchers hear of it. */
export function putSetting(
  world: World,
  account: Account,
  { id, value }: Pick<Setting, "id" | "value">,
): Setting {
  const stored = { id, value, changeMicros: nextChangeMicros(world) };
  account.settings.set(id, stored);
  tellWatchers(world, { kind: "settings", account });
  return stored;
}
