import { z } from "zod";
import type { Instant } from "../../../shared/time.ts";
import { CivilDate, dayOf, instantNow } from "../../../shared/time.ts";
import { accountCalendars } from "../calendars/account-calendars.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { DEFAULT_ZONE } from "../create-world.ts";
import { isKeepable } from "../events/keepable-times.ts";
import { utcMs } from "../events/utc-text.ts";
import { notFound } from "../http/calendar-refusals.ts";
import type { Account, World } from "../world.ts";

/** What a calendar page shows. */
export interface PageView {
  readonly kind: "day" | "week" | "bin";
  readonly account: Account;
  /** All calendars of the account. */
  readonly all: readonly SandboxCalendar[];
  /** Those that are ticked. */
  readonly calendars: readonly SandboxCalendar[];
  readonly day: CivilDate;
  readonly now: Instant;
}

const Asked = z.object({
  view: z.enum(["day", "week", "bin"]).catch("day"),
  account: z.string().optional().catch(undefined),
  day: CivilDate.refine((day) => isKeepable(utcMs(day)))
    .optional()
    .catch(undefined),
  calendar: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .optional()
    .catch(undefined),
});

/** Reads what a page's address asks for: the first account, all its calendars and today where it says nothing. */
export function readPageView(world: World, query: Readonly<Record<string, unknown>>): PageView {
  const asked = Asked.parse(query);
  const [first] = world.accounts.values();
  const account = world.accounts.get(asked.account ?? "") ?? first;
  if (account === undefined) throw notFound();
  const now = instantNow(world.clock);
  const all = accountCalendars(world, account);
  const chosen = all.filter(({ id }) => asked.calendar?.includes(id));
  const calendars = asked.calendar === undefined || chosen.length === 0 ? all : chosen;
  const day = asked.day ?? dayOf(now, all[0]?.timeZone ?? DEFAULT_ZONE);
  return { kind: asked.view, account, all, calendars, now, day };
}
