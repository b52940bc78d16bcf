import type { AccountId, DeskId, GoogleCalendarId } from "../../shared/ids.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { LinkCalendarInput, LinkCalendarOutcome } from "../../shared/ipc/google.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { type Clock, type Instant, instantNow } from "../../shared/time.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { appendAudit } from "../store/audit.ts";
import { saveCalendarState } from "../store/calendar-states.ts";
import { getClinic } from "../store/clinic.ts";
import { forgetCalendar } from "../store/forget-calendar.ts";
import { owe } from "../store/outbox.ts";
import { findPractitioner, findPractitionerByCalendar, linkCalendarTo } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import type { Store } from "../store/store.ts";
import type { CurrentAccount, GoogleAccount } from "./google-account.ts";
import { refusalOf } from "./google-refusal.ts";
import { calendarName } from "./list-calendars.ts";
import { listUpcomingAppointments, needsEvent } from "./upcoming-appointments.ts";

/** What linking and unlinking calendars take of the desk. */
export interface LinkingDesk {
  readonly store: Store;
  readonly clock: Clock;
  readonly deskId: DeskId;
  /** Tells the sync loop that the outbox has grown. Called after COMMIT. */
  readonly wake: () => void;
  /** Tells the page what to read again. Called after COMMIT. */
  readonly announce: (name: BroadcastName) => void;
}

/** What linking and unlinking calendars work with. */
export interface Linking {
  readonly desk: LinkingDesk;
  readonly google: Pick<GoogleAccount, "current">;
  /** Begins to stop the channels of a calendar that is nobody's any more. Called after COMMIT; nobody waits for it. */
  readonly stopChannelsOf: (calendarId: GoogleCalendarId) => void;
}

interface Target {
  readonly id: GoogleCalendarId;
  readonly name: string;
}

/**
 * Links a calendar of the connected account to a practitioner, making a new one where asked to. From then on Google is owed
 * the practitioner's appointments from today on; the first pull follows.
 */
export async function linkCalendar(linking: Linking, input: LinkCalendarInput): Promise<LinkCalendarOutcome> {
  const { desk, google, stopChannelsOf } = linking;
  const { reader } = desk.store;
  const current = google.current();
  if (current === undefined) return { kind: "notConnected" };
  if (findPractitioner(reader, input.practitionerId) === undefined) return { kind: "noSuchPractitioner" };
  if (input.choice.kind === "existing") {
    const owner = findPractitionerByCalendar(reader, input.choice.calendarId);
    if (owner !== undefined && owner.id !== input.practitionerId)
      return { kind: "alreadyLinkedTo", practitionerId: owner.id };
  }

  let target: Target | undefined;
  try {
    target = await findTarget(current.client, { choice: input.choice, timeZone: getClinic(reader).zone });
  } catch (error) {
    return refusalOf(error);
  }
  if (target === undefined) return { kind: "failed", code: "notFound" };
  if (google.current()?.account.id !== current.account.id) return { kind: "notConnected" };

  const before = findPractitioner(reader, input.practitionerId)?.calendarId;
  const outcome = writeLink(desk, { input, target, account: current.account });
  if (outcome.kind !== "linked") return outcome;
  if (before !== undefined && before !== null && before !== target.id) stopChannelsOf(before);
  desk.wake();
  desk.announce("clinicChanged");
  desk.announce("queueChanged");
  desk.announce("connectionChanged");
  return outcome;
}

/** The calendar that was chosen, undefined where the account cannot write to it (any more); or a new one. */
async function findTarget(
  client: CalendarClient,
  { choice, timeZone }: { readonly choice: LinkCalendarInput["choice"]; readonly timeZone: string },
): Promise<Target | undefined> {
  if (choice.kind === "create") {
    const { id, summary } = await client.createCalendar({ summary: choice.name, timeZone });
    return { id, name: summary };
  }
  const entry = (await client.listCalendars()).find(({ id }) => id === choice.calendarId);
  return entry && { id: entry.id, name: calendarName(entry) };
}

/** One transaction: the practitioner's calendar, where its pull begins, what Google is owed, the audit line. */
function writeLink(
  desk: LinkingDesk,
  link: {
    readonly input: LinkCalendarInput;
    readonly target: Target;
    readonly account: CurrentAccount["account"];
  },
): LinkCalendarOutcome {
  const { target, account } = link;
  const { practitionerId } = link.input;
  const now = instantNow(desk.clock);
  return desk.store.write((writer) => {
    const practitioner = findPractitioner(writer, practitionerId);
    if (practitioner === undefined) return { kind: "noSuchPractitioner" };
    const owner = findPractitionerByCalendar(writer, target.id);
    if (owner !== undefined && owner.id !== practitionerId)
      return { kind: "alreadyLinkedTo", practitionerId: owner.id };

    const queued = linkIn(writer, { practitioner, accountId: account.id, target, now });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "linkedCalendar", subjectId: practitionerId });
    return { kind: "linked", calendarName: target.name, queued };
  });
}

/**
 * Links a calendar as part of the caller's transaction: where its pull begins, and what Google is owed of the practitioner's
 * appointments from today on. Gives how many these are.
 */
export function linkIn(
  writer: Writer,
  link: {
    readonly practitioner: Practitioner;
    readonly accountId: AccountId;
    readonly target: Target;
    readonly now: Instant;
  },
): number {
  const { practitioner, accountId, target, now } = link;
  const { id: practitionerId, calendarId: before } = practitioner;
  if (before !== null && before !== target.id) forgetCalendar(writer, before);
  linkCalendarTo(writer, {
    practitionerId,
    accountId,
    calendarId: target.id,
    calendarName: target.name,
  });
  saveCalendarState(writer, {
    calendarId: target.id,
    accountId,
    syncToken: null,
    resumePage: null,
    lastProvenAt: null,
    problem: "none",
  });

  let queued = 0;
  for (const upcoming of listUpcomingAppointments(writer, { practitionerId, now })) {
    // One that Google holds already is looked at too: it may have changed, or be in another calendar (PU6, PU7).
    if (!needsEvent(upcoming) && upcoming.link?.state !== "linked") continue;
    owe(writer, { appointmentId: upcoming.appointment.id, version: upcoming.appointment.version, now });
    queued += 1;
  }
  return queued;
}
