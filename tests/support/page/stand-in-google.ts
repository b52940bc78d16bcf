import { GoogleCalendarId } from "../../../shared/ids.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import type { CalendarChoice } from "../../../shared/ipc/google.ts";
import type { AnswerHeldChangesInput } from "../../../shared/ipc/held.ts";
import { Instant } from "../../../shared/time.ts";
import type { StandInState } from "./stand-in-state.ts";

const EMAIL = "owner@lakeside.example";
const PROVEN = Instant.parse("2026-11-23T09:37:00.000Z");

const CHOICES = ["Lakeside Clinic", "Dr Patel", "Physiotherapy"].map((name, index): CalendarChoice => ({
  calendarId: GoogleCalendarId.parse(`calendar-${String(index)}`),
  name,
  isPrimary: index === 0,
  linkedTo: null,
}));

/** The calls about Google, the queue and the feed, answered from memory; a sign-in waits until it is given up. */
export function googleHandlers(state: StandInState) {
  let giveUp: () => void = () => undefined;
  const changed = (connection: Partial<StandInState["connection"]>) => {
    state.connection = { ...state.connection, ...connection };
    state.announce("connectionChanged");
  };
  const answerHeld = ({ practitionerId, appointmentIds }: AnswerHeldChangesInput): number => {
    state.held = state.held.filter((one) => one.practitionerId !== practitionerId);
    changed({ pill: { kind: "upToDate" } });
    state.announce("queueChanged");
    return appointmentIds.length;
  };
  return {
    readConnection: () => state.connection,
    connectGoogle: () =>
      new Promise((resolve) => {
        const before = state.connection.account;
        giveUp = () => {
          changed({ account: before });
          resolve({ kind: "superseded" });
        };
        changed({
          account: { kind: "signingIn", browserAddress: "https://accounts.example/o/oauth2/auth?state=abc" },
        });
      }),
    giveUpSignIn: () => giveUp(),
    disconnectGoogle: () => {
      changed({ account: { kind: "notConnected" }, pill: { kind: "notConnected" }, calendars: [] });
      return { kind: "disconnected", revocation: "revoked" };
    },
    previewLeave: () => ({
      kind: "linked",
      email: EMAIL,
      calendars: state.practitioners.flatMap(({ id, name, calendarName }) => {
        const upcoming = state.appointments.filter(({ practitionerId }) => practitionerId === id).length;
        return calendarName === null ? [] : [{ practitionerName: name, calendarName, upcoming }];
      }),
      neverSent: 2,
    }),
    leaveGoogle: () => {
      state.practitioners = state.practitioners.map((one) => ({
        ...one,
        accountId: null,
        calendarId: null,
        calendarName: null,
      }));
      changed({ account: { kind: "notConnected" }, pill: { kind: "notConnected" }, calendars: [] });
      state.announce("clinicChanged");
      return { kind: "left", email: EMAIL, appointments: 12 };
    },
    listCalendars: () => ({
      kind: "listed",
      calendars: CHOICES.map((choice) => ({
        ...choice,
        linkedTo: state.practitioners.find(({ calendarId }) => calendarId === choice.calendarId)?.id ?? null,
      })),
    }),
    previewLink: ({ practitionerId }) => {
      const visits = state.appointments.filter((visit) => visit.practitionerId === practitionerId);
      const [example] = visits;
      return {
        upcoming: visits.length,
        example:
          example === undefined
            ? null
            : {
                title: `Appointment — ${example.patientName}`,
                description: `${example.serviceName}\n${example.patientPhone ?? ""}`,
              },
      };
    },
    linkCalendar: ({ practitionerId, choice }) => {
      const calendarId =
        choice.kind === "create" ? GoogleCalendarId.parse(`new-${choice.name}`) : choice.calendarId;
      const calendarName =
        choice.kind === "create"
          ? choice.name
          : (CHOICES.find((one) => one.calendarId === calendarId)?.name ?? "");
      state.practitioners = state.practitioners.map((one) =>
        one.id === practitionerId ? { ...one, calendarId, calendarName } : one,
      );
      state.announce("clinicChanged");
      changed({
        calendars: [
          ...state.connection.calendars,
          {
            practitionerId,
            calendarId,
            calendarName,
            lastProvenAt: PROVEN,
            problem: "none",
            channel: "live",
            age: "fresh",
          },
        ],
      });
      return { kind: "linked", calendarName, queued: 12 };
    },
    unlinkCalendar: ({ practitionerId }) => {
      state.practitioners = state.practitioners.map((one) =>
        one.id === practitionerId ? { ...one, calendarId: null, calendarName: null } : one,
      );
      state.announce("clinicChanged");
      changed({
        calendars: state.connection.calendars.filter((one) => one.practitionerId !== practitionerId),
      });
      return { kind: "unlinked" };
    },
    syncNow: () => undefined,
    readQueue: () => state.queue,
    retryEntry: () => ({ kind: "queuedAgain" }),
    discardEntry: ({ appointmentId }) => {
      const entries = state.queue.entries.filter((one) => one.appointmentId !== appointmentId);
      state.queue = { ...state.queue, entries };
      state.announce("queueChanged");
      return { kind: "discarded" };
    },
    exportUnsent: () => ({
      count: 2,
      text: '"appointment_id","reason"\r\n"01930000-0000-7000-8000-000000000001",""\r\n"01930000-0000-7000-8000-000000000002",""\r\n',
    }),
    exportParked: () => ({
      count: 1,
      text: '"appointment_id","reason"\r\n"01930000-0000-7000-8000-000000000001","noWriteAccess"\r\n',
    }),
    resolveConflict: ({ appointmentId }) => {
      state.queue = {
        ...state.queue,
        conflicts: state.queue.conflicts.filter((one) => one.appointmentId !== appointmentId),
      };
      state.announce("queueChanged");
      return { kind: "resolved" };
    },
    readHeldChanges: () => [...state.held],
    applyHeldChanges: (input) => ({ kind: "applied", count: answerHeld(input) }),
    keepAndRestore: (input) => ({ kind: "restoring", count: answerHeld(input) }),
    readClashes: () => state.clashes,
    keepBoth: ({ appointmentId }) => {
      const clashes = state.clashes.clashes.filter(
        (one) => (one.kind === "visits" ? one.first : one.visit).appointmentId !== appointmentId,
      );
      state.clashes = { ...state.clashes, clashes, count: clashes.length };
      state.announce("queueChanged");
      return { kind: "kept" };
    },
    putAwayClosedEvents: () => {
      state.clashes = { ...state.clashes, closed: [] };
      state.announce("queueChanged");
    },
    readChanges: () => [...state.changes],
    undoChange: ({ changeId }) => {
      state.changes = state.changes.map((one) => (one.id === changeId ? { ...one, undo: "done" } : one));
      state.announce("changesChanged");
      return { kind: "undone" };
    },
  } satisfies Partial<Handlers>;
}

/** How the example clinic stands once it is connected. */
export function connectedView(state: StandInState): StandInState["connection"] {
  return {
    account: { kind: "connected", email: EMAIL },
    pill: { kind: "upToDate" },
    relay: "connected",
    calendars: state.practitioners.flatMap(({ id, calendarId, calendarName }) =>
      calendarId === null
        ? []
        : [
            {
              practitionerId: id,
              calendarId,
              calendarName: calendarName ?? "",
              lastProvenAt: PROVEN,
              problem: "none" as const,
              channel: "live" as const,
              age: "fresh" as const,
            },
          ],
    ),
  };
}
