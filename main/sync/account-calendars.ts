import type { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import { listChannels } from "../store/channels.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { Schedule } from "./schedule.ts";

/** What the account's calendars were reckoned from, and those of them that have no channel. */
interface Calendars {
  readonly practitioners: ReturnType<typeof listPractitioners>;
  readonly known: ReturnType<typeof listChannels>;
  readonly accountId: AccountId | undefined;
  readonly unwatched: readonly GoogleCalendarId[];
}

/** Where an account's calendars are kept in step with the tables. */
export interface AccountCalendarParts {
  readonly reader: Reader;
  readonly pulls: Schedule;
  readonly channels: Schedule;
  /** Without one no channels are kept; those that are open are looked after until they end. */
  readonly hasRelay: boolean;
}

/**
 * Keeps the two schedules to the calendars of an account, and gives those that have no channel; reckoned anew only where the tables
 * or the account changed.
 */
export function createAccountCalendars({ reader, pulls, channels, hasRelay }: AccountCalendarParts) {
  let calendars: Calendars | undefined;
  return (accountId: AccountId | undefined): readonly GoogleCalendarId[] => {
    const practitioners = listPractitioners(reader);
    const known = listChannels(reader);
    const isSame =
      calendars?.practitioners === practitioners &&
      calendars.known === known &&
      calendars.accountId === accountId;
    if (calendars !== undefined && isSame) return calendars.unwatched;
    const linked = practitioners.flatMap((practitioner) =>
      practitioner.accountId === accountId && practitioner.calendarId !== null
        ? [practitioner.calendarId]
        : [],
    );
    const open = known.flatMap((channel) => (channel.accountId === accountId ? [channel.calendarId] : []));
    pulls.keepOnly(linked);
    channels.keepOnly([...new Set(hasRelay ? [...linked, ...open] : open)]);
    const unwatched = linked.filter((calendarId) => !open.includes(calendarId));
    calendars = { practitioners, known, accountId, unwatched };
    return unwatched;
  };
}
