import { ChangeId } from "../../../shared/ids.ts";
import type { FeedChange } from "../../../shared/ipc/changes.ts";
import type { ClashingVisit } from "../../../shared/ipc/clashes.ts";
import type { HeldProposal } from "../../../shared/ipc/held.ts";
import type { DayAppointment, DayBlock } from "../../../shared/ipc/appointments.ts";
import type { DeclinedView } from "../../../shared/ipc/answers.ts";
import type { SetAsideEvent } from "../../../shared/ipc/set-aside.ts";
import type { QueueEntry } from "../../../shared/ipc/queue.ts";
import { GoogleCalendarId, GoogleEventId } from "../../../shared/ids.ts";
import { addDays, Instant, ZoneId, wallTimeAt } from "../../../shared/time.ts";
import { EXAMPLE_TODAY, exampleId } from "./example-clinic.ts";
import { severalDesks } from "./stand-in-desks.ts";
import type { StandInState } from "./stand-in-state.ts";

const SINCE = Instant.parse("2026-11-23T09:12:00.000Z");

function visit(state: StandInState, index: number) {
  const found = state.appointments[index];
  if (found === undefined) throw new Error("the example day has no such visit");
  const practitionerName = state.practitioners.find(({ id }) => id === found.practitionerId)?.name ?? "";
  return { ...found, appointmentId: found.id, practitionerName };
}

function waiting(state: StandInState): QueueEntry[] {
  const entry = (index: number, rest: Pick<QueueEntry, "change" | "state" | "reason">): QueueEntry => {
    const { appointmentId, patientName, practitionerName, startsAt } = visit(state, index);
    const common = { since: SINCE, dueAt: SINCE, attempts: 2 };
    return { appointmentId, patientName, practitionerName, startsAt, ...common, ...rest };
  };
  return [
    entry(4, { change: "new", state: "queued", reason: "offline" }),
    entry(9, { change: "changed", state: "inFlight", reason: null }),
    entry(15, { change: "cancelled", state: "parked", reason: "noWriteAccess" }),
  ];
}

function conflicting(state: StandInState): StandInState["queue"]["conflicts"] {
  const { appointmentId, patientName, practitionerName, startsAt, durationMinutes, note } = visit(state, 6);
  const ours = { startsAt, durationMinutes, note, cancelled: false };
  const theirs = { startsAt: wallTimeAt(EXAMPLE_TODAY, 15 * 60), durationMinutes, note: "Moved by phone" };
  return [
    {
      appointmentId,
      patientName,
      practitionerName,
      since: SINCE,
      ours: { ...ours, changedAt: SINCE },
      theirDesk: null,
      theirsChangedAt: SINCE,
      theirs,
    },
  ];
}

function fed(state: StandInState): FeedChange[] {
  const line = (number: number, what: FeedChange["what"], undo: FeedChange["undo"]): FeedChange => {
    const { appointmentId, patientName, practitionerName } = visit(state, number + 10);
    const id = ChangeId.parse(exampleId(5, number));
    return { id, at: SINCE, appointmentId, patientName, practitionerName, byDesk: null, what, undo };
  };
  const at = (minute: number) => wallTimeAt(EXAMPLE_TODAY, minute);
  return [
    line(1, { kind: "moved", from: at(630), fromMinutes: 30, to: at(660), toMinutes: 30 }, "possible"),
    line(2, { kind: "noteChanged" }, "done"),
    line(3, { kind: "deletedInGoogle", startsAt: at(900) }, "possible"),
    line(4, { kind: "unlinked", startsAt: at(540), because: "deleted" }, "notPossible"),
    line(5, { kind: "lostToCancellation", startsAt: at(700) }, "notPossible"),
  ];
}

/** One practitioner's whole day, cancelled in Google but for the last two, which moved an hour. */
function heldAtOnce(state: StandInState): HeldProposal {
  const [practitioner] = state.practitioners;
  if (practitioner === undefined) throw new Error("the example clinic has nobody");
  const visits = state.appointments.filter((one) => one.practitionerId === practitioner.id);
  const changes = visits.map(({ id, patientName, startsAt, startMinute, durationMinutes }, index) => ({
    appointmentId: id,
    patientName,
    startsAt,
    durationMinutes,
    to:
      index < visits.length - 2
        ? null
        : { startsAt: wallTimeAt(EXAMPLE_TODAY, startMinute + 60), durationMinutes },
  }));
  return {
    practitionerId: practitioner.id,
    practitionerName: practitioner.name,
    since: SINCE,
    future: changes.length + 3,
    cancelled: changes.length - 2,
    moved: 2,
    changes,
  };
}

function declined(state: StandInState): DeclinedView[] {
  const { appointmentId, patientName, patientPhone, practitionerName, startsAt } = visit(state, 20);
  return [
    { appointmentId, patientName, patientPhone, practitionerName, startsAt, who: "patient", since: SINCE },
  ];
}

function setAside(state: StandInState): SetAsideEvent[] {
  return state.practitioners.slice(0, 1).map(({ id, name, calendarName }) => ({
    practitionerId: id,
    practitionerName: name,
    calendarName: calendarName ?? "",
    eventId: "abc",
    seenAt: SINCE,
    reason: "repeatsTooOften",
  }));
}

function clashing(state: StandInState): StandInState["clashes"] {
  const one = (index: number, bookedAt: string): ClashingVisit => {
    const { appointmentId, patientName, patientPhone, serviceName } = visit(state, index);
    const startsAt = wallTimeAt(EXAMPLE_TODAY, 11 * 60);
    const freeAt = [
      wallTimeAt(EXAMPLE_TODAY, 14 * 60),
      wallTimeAt(EXAMPLE_TODAY, 16 * 60 + 30),
      wallTimeAt(addDays(EXAMPLE_TODAY, 1), 9 * 60),
    ];
    const fields = { appointmentId, patientName, serviceName, startsAt, durationMinutes: 30 };
    return {
      ...fields,
      phone: patientPhone,
      bookedAt: Instant.parse(bookedAt),
      freeAt,
      call: null,
    };
  };
  const [practitioner] = state.practitioners;
  if (practitioner === undefined) throw new Error("the example clinic has nobody");
  const whose = { practitionerId: practitioner.id, practitionerName: practitioner.name };
  return {
    clashes: [
      {
        kind: "visits",
        ...whose,
        first: one(2, "2026-11-20T09:12:00.000Z"),
        second: one(3, "2026-11-23T08:05:00.000Z"),
      },
      {
        kind: "event",
        ...whose,
        visit: one(5, "2026-11-19T14:00:00.000Z"),
        eventId: "seminar",
        title: "Seminar in Bern",
        eventStartsAt: wallTimeAt(EXAMPLE_TODAY, 10 * 60),
        eventEndsAt: wallTimeAt(EXAMPLE_TODAY, 13 * 60),
      },
    ],
    count: 2,
    progress: { settled: 0, of: 2 },
    closed: [{ practitionerName: practitioner.name, count: 3 }],
  };
}

/** A visit whose event was made all-day in Google. */
function letGo(state: StandInState, lost: DayAppointment): void {
  state.appointments = state.appointments.map((one) =>
    one.id === lost.id ? { ...one, sync: "incomplete" } : one,
  );
  const block: DayBlock = {
    id: "all-day",
    practitionerId: lost.practitionerId,
    startMinute: 0,
    endMinute: 24 * 60,
    label: `Appointment — ${lost.patientName}`,
    letGo: GoogleEventId.parse("0abc"),
  };
  state.blocks = [...state.blocks, block];
}

/** The first calendar was not read for a while although we are online (AC5). */
function alarm(state: StandInState): void {
  state.connection = {
    ...state.connection,
    pill: { kind: "notRead", since: SINCE },
    calendars: state.connection.calendars.map((one, index) =>
      index === 0 ? { ...one, lastProvenAt: SINCE, age: "stale" } : one,
    ),
  };
}

/** Brings the stand-in desk into a state by its name. */
export function showScenario(
  state: StandInState,
  scenario: string,
  connectedView: (state: StandInState) => StandInState["connection"],
): void {
  if (scenario === "notSetUp") state.clinic = undefined;
  if (scenario === "empty") state.practitioners = [];
  if (scenario === "desks") severalDesks(state);
  if (scenario === "revoked") state.deskNews = { ...state.deskNews, revokedAt: SINCE, unsent: 2 };
  if (scenario === "diskFull") state.fault = "diskFull";
  if (scenario === "notConfigured")
    state.connection = {
      ...state.connection,
      account: { kind: "notConfigured" },
      pill: { kind: "notConfigured" },
    };
  if (!["connected", "busy", "held", "clashes", "notRead", "desks"].includes(scenario)) return;
  state.practitioners = state.practitioners.map((one, index) =>
    index > 1
      ? one
      : {
          ...one,
          calendarId: GoogleCalendarId.parse(`calendar-${String(index)}`),
          calendarName: ["Lakeside Clinic", "Dr Patel"][index] ?? "",
        },
  );
  state.connection = connectedView(state);
  if (scenario === "held") {
    const proposal = heldAtOnce(state);
    state.held = [proposal];
    const ids = new Set(proposal.changes.map(({ appointmentId }) => appointmentId));
    state.appointments = state.appointments.map((one) => (ids.has(one.id) ? { ...one, sync: "held" } : one));
    state.connection = { ...state.connection, pill: { kind: "needsYou", count: proposal.changes.length } };
  }
  if (scenario === "notRead") alarm(state);
  if (scenario === "clashes") state.clashes = clashing(state);
  if (scenario !== "busy") return;
  state.otherZone = ZoneId.parse("Asia/Dubai");
  state.queue = { entries: waiting(state), conflicts: conflicting(state) };
  state.changes = fed(state);
  state.declined = declined(state);
  state.setAside = setAside(state);
  state.titles.set(visit(state, 7).appointmentId, "Mr Tanaka, bring the file");
  letGo(state, visit(state, 10));
  state.connection = { ...state.connection, pill: { kind: "needsYou", count: 1 } };
}
