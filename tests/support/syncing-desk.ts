import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { getAppointment } from "../../main/store/appointments.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { PullReport } from "../../main/sync/pull-report.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import type { PushReport } from "../../main/sync/push-report.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import type { EventAnswer } from "../../sandbox/google/control/sandbox-control.ts";
import type { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import { addDays, dayOf, instantNow, wallTimeAt, type WallTime, ZoneId } from "../../shared/time.ts";
import { aBooking } from "./clinic.ts";
import { aLinkedDesk, type LinkedDesk, type LinkedDeskOptions } from "./linked-desk.ts";
import { silentLog } from "./silent-log.ts";

/** A linked desk whose pushes and pulls are made one by one by the test. */
export interface SyncingDesk extends LinkedDesk {
  readonly desk: Desk;
  readonly context: () => SyncContext;
  readonly push: () => Promise<PushReport>;
  /** Of Dr. Keller's calendar unless told otherwise. */
  readonly pull: (calendarId?: GoogleCalendarId) => Promise<PullReport>;
  /** Anna's check-up with Dr. Keller on the day after tomorrow at 09:00, with what the test is about changed. */
  readonly book: (changed?: Partial<BookAppointmentInput>) => AppointmentId;
  readonly appointment: (id: AppointmentId) => Appointment;
  /** The event of an appointment as Google's owner sees it; its first one unless told otherwise. */
  readonly event: (id: AppointmentId, place?: EventPlaceInTest) => EventAnswer | undefined;
  /** What the practitioner does to the event in Google Calendar; null deletes it. */
  readonly inGoogle: (id: AppointmentId, body: Readonly<Record<string, unknown>> | null) => void;
  /** The kinds of lines in the feed, the newest first. */
  readonly feed: () => string[];
  /** What was asked of Google since the last clearing: `GET`, `PUT` and so on, in no order but sorted. */
  readonly asked: () => string[];
}

/** Which of an appointment's events is meant. */
export interface EventPlaceInTest {
  readonly calendarId?: GoogleCalendarId;
  readonly generation?: number;
}

/** The wall time on the day after tomorrow (or some days later) at an hour, as the desk's clock has it. */
export function soon(desk: Pick<Desk, "clock">, hour: number, daysLater = 0): WallTime {
  const today = dayOf(instantNow(desk.clock), ZoneId.parse("Europe/Zurich"));
  return wallTimeAt(addDays(today, 2 + daysLater), hour * 60);
}

/** The start and end of an event on the day after tomorrow, in the words of Google. */
export function atHour(
  desk: Pick<Desk, "clock">,
  hour: number,
  minutes = 30,
): Readonly<Record<"start" | "end", { readonly dateTime: string; readonly timeZone: string }>> {
  const timeZone = "Europe/Zurich";
  const day = soon(desk, 0).slice(0, 10);
  const at = (minute: number) =>
    `${day}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
  return {
    start: { dateTime: at(hour * 60), timeZone },
    end: { dateTime: at(hour * 60 + minutes), timeZone },
  };
}

/** Makes one; closed when the test is over. */
export async function aSyncingDesk(options: LinkedDeskOptions = {}): Promise<SyncingDesk> {
  return asSyncingDesk(await aLinkedDesk(options));
}

/** A linked desk with the pushes and pulls a test makes. */
export function asSyncingDesk(linked: LinkedDesk): SyncingDesk {
  const { desk, store, clock, clinic, sandbox, sealer, keller } = linked;
  const { signal } = new AbortController();
  const context = (): SyncContext => {
    const { account, client } = linked.current();
    const { newId, deskId, announce } = desk;
    return {
      store,
      clock,
      random: () => 0,
      newId,
      deskId,
      account,
      client,
      sealer,
      announce,
      log: silentLog,
    };
  };
  return {
    ...linked,
    context,
    push: () => pushOutbox(context(), { signal }),
    pull: (calendarId = keller) => pullCalendar(context(), calendarId, { signal }),
    book: (changed = {}) => {
      const outcome = bookAppointment(
        desk,
        aBooking(clinic, { startsAt: soon(desk, 9), clash: "accept", ...changed }),
      );
      if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
      return outcome.appointmentId;
    },
    appointment: (id) => getAppointment(store.reader, id),
    event: (appointmentId, { calendarId = keller, generation = 0 } = {}) => {
      const eventId = eventIdOf({ appointmentId, generation });
      return sandbox.control.events(calendarId).find(({ id }) => id === eventId);
    },
    inGoogle: (appointmentId, body) => {
      const at = { calendarId: keller, eventId: eventIdOf({ appointmentId, generation: 0 }) };
      if (body === null) sandbox.control.deleteEvent(at);
      else sandbox.control.changeEvent(at, body);
    },
    feed: () => listFeedChanges(store.reader, 100).map(({ what }) => what.kind),
    asked: () =>
      sandbox.control
        .requests()
        .filter(({ path }) => path.includes("/events"))
        .flatMap(({ method, count }) => Array.from({ length: count }, () => method))
        .toSorted(),
  };
}
