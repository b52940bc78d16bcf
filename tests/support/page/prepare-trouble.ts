import type { Desk } from "../../../main/clinic/desk.ts";
import { flagDeclined } from "../../../main/store/answers.ts";
import { getAppointment, insertAppointment } from "../../../main/store/appointments.ts";
import { saveConflict } from "../../../main/store/conflicts.ts";
import { park } from "../../../main/store/due-entries.ts";
import { insertFeedChange } from "../../../main/store/feed-changes.ts";
import { owe } from "../../../main/store/outbox.ts";
import { findPractitioner } from "../../../main/store/practitioners.ts";
import type { Writer } from "../../../main/store/sql.ts";
import { saveUnreadableEvent } from "../../../main/store/unreadable-events.ts";
import { AppointmentId, ChangeId } from "../../../shared/ids.ts";
import type { DayAppointment } from "../../../shared/ipc/appointments.ts";
import { Instant, wallTimeAt } from "../../../shared/time.ts";
import { EXAMPLE_TODAY, exampleId, examplePractitioners } from "./example-clinic.ts";
import { exampleAppointments } from "./example-day.ts";

type TroubledDesk = Pick<Desk, "store" | "newId">;

/** Since when everything waits: twelve past nine. */
const SINCE = Instant.parse("2026-11-23T08:12:00.000Z");

/** Visits of today that have not begun by half past ten, of the practitioner with this number. */
export function comingVisits(practitioner: number): readonly DayAppointment[] {
  const id = examplePractitioners[practitioner]?.id;
  return exampleAppointments(EXAMPLE_TODAY).filter(
    (visit) => visit.practitionerId === id && visit.startMinute >= 630 && visit.status !== "cancelled",
  );
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error("the example day has too few visits");
  return item;
}

/**
 * One of everything that waits for a person, for a clinic with Google (`openClinic({ google: true, prepare: prepareTrouble })`):
 * a conflict, a change that Google refused, three lines of news, a patient who declined, an event that cannot be read, and two
 * visits at the same time.
 */
export function prepareTrouble(desk: TroubledDesk): void {
  const linked = comingVisits(0);
  const moved = at(comingVisits(1), 0);
  const free = at(comingVisits(2), 1);
  desk.store.write((writer) => {
    addConflict(writer, at(linked, 0));
    owe(writer, { appointmentId: at(linked, 1).id, version: 1, now: SINCE });
    park(writer, { appointmentId: at(linked, 1).id, reason: "noWriteAccess" });
    addNews(desk, writer, moved);
    flagDeclined(writer, { appointmentId: at(linked, 2).id, who: "patient", since: SINCE });
    const calendarId = findPractitioner(writer, at(linked, 0).practitionerId)?.calendarId ?? null;
    if (calendarId !== null)
      saveUnreadableEvent(writer, {
        calendarId,
        eventId: "abc",
        reason: "recurrence: tooManyOccurrences",
        seenAt: SINCE,
      });
    const standing = getAppointment(writer, free.id);
    insertAppointment(writer, {
      ...standing,
      id: AppointmentId.parse(exampleId(8, 1)),
      patientId: at(linked, 3).patientId,
    });
  });
}

function addConflict(writer: Writer, { id, startMinute, durationMinutes }: DayAppointment): void {
  const { startsAt: _ours, zone, fold } = getAppointment(writer, id);
  const startsAt = wallTimeAt(EXAMPLE_TODAY, startMinute + 60);
  const theirs = { startsAt, zone, fold, durationMinutes, note: "Moved by phone" };
  saveConflict(writer, {
    appointmentId: id,
    since: SINCE,
    theirs: { choice: theirs, held: theirs },
    raw: null,
    etag: null,
  });
}

function addNews(desk: TroubledDesk, writer: Writer, visit: DayAppointment): void {
  const { zone, fold, startsAt, durationMinutes, note, status } = getAppointment(writer, visit.id);
  const from = wallTimeAt(EXAMPLE_TODAY, visit.startMinute - 30);
  const line = { at: SINCE, appointmentId: visit.id };
  const newId = () => ChangeId.parse(desk.newId());
  insertFeedChange(writer, {
    ...line,
    id: newId(),
    what: { kind: "moved", from, fromMinutes: durationMinutes, to: startsAt, toMinutes: durationMinutes },
    before: { startsAt: from, zone, fold, durationMinutes, note, status },
    undo: "possible",
  });
  insertFeedChange(writer, {
    ...line,
    id: newId(),
    what: { kind: "noteChanged" },
    before: null,
    undo: "done",
  });
  insertFeedChange(writer, {
    ...line,
    id: newId(),
    what: { kind: "lostToCancellation", startsAt },
    before: null,
    undo: "notPossible",
  });
}
