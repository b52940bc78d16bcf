import { z } from "zod";
import { findAppointment, listAppointmentsBetween } from "../../main/store/appointments.ts";
import { listAudit, verifyAudit } from "../../main/store/audit.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listForeignEvents } from "../../main/store/foreign-events.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { all } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { WallTime } from "../../shared/time.ts";
import type { Ack, KillPlan } from "./kill-plan.ts";

/** Everything there is to compare once a desk that was killed many times has sent what it owed. */
export interface AfterKills {
  readonly store: Store;
  readonly sandbox: SandboxGoogle;
  readonly plan: KillPlan;
  /** What was answered, in order. */
  readonly acks: readonly Ack[];
  readonly kills: number;
  /** Where the practitioner last moved a visit to, by its id. */
  readonly moved: ReadonlyMap<string, string>;
  /** How many events that are not ours were added in Google. */
  readonly blocks: number;
}

const OurEvent = z.looseObject({
  status: z.string(),
  start: z.looseObject({ dateTime: z.string() }).optional(),
  extendedProperties: z.looseObject({ private: z.looseObject({ appointmentId: z.string() }) }),
});

/** What is wrong, in words that carry ids and times alone; nothing where all three agree. */
export function findKillFaults(after: AfterKills): string[] {
  const { store, plan } = after;
  const every = { from: WallTime.parse("2000-01-01T00:00"), to: WallTime.parse("9000-01-01T00:00") };
  const appointments = listAppointmentsBetween(store.reader, every);
  const audit = verifyAudit(store.reader);
  const [check] = all<{ integrity_check: string }>(store.reader, "PRAGMA integrity_check(1)");
  const { keller, brunner } = plan.calendars;
  const foreign = [keller, brunner].flatMap((id) => listForeignEvents(store.reader, id)).length;
  return [
    ...(check?.integrity_check === "ok" ? [] : ["the database is damaged"]),
    ...(audit.kind === "whole" ? [] : [`audit line ${audit.line} is broken`]),
    ...listOwed(store.reader).map((entry) => `stuck in the outbox: ${JSON.stringify(entry)}`),
    ...listConflicts(store.reader).map(({ appointmentId }) => `a conflict about ${appointmentId}`),
    ...(foreign === after.blocks ? [] : [`${foreign} of ${after.blocks} foreign events are known`]),
    ...lostActs(after),
    ...appointments.flatMap((appointment) => eventFaults(after, appointment)),
    ...[...after.moved].flatMap(([id, wall]) => {
      const here = appointments.find((appointment) => appointment.id === id)?.startsAt;
      return here === wall ? [] : [`moved in Google to ${wall}, but here at ${here}: ${id}`];
    }),
  ];
}

function lostActs({ store, acks, kills, plan }: AfterKills): string[] {
  const faults = [...new Map(acks.map((ack) => [ack.id, ack])).values()].flatMap((ack) => {
    const now = findAppointment(store.reader, ack.id);
    if (now === undefined || now.version < ack.version) return [`lost: ${JSON.stringify(ack)}`];
    const { id, version, startsAt, status, practitionerId } = now;
    const isSame = JSON.stringify({ id, version, startsAt, status, practitionerId }) === JSON.stringify(ack);
    return now.version > ack.version || isSame ? [] : [`changed: ${JSON.stringify(ack)}`];
  });
  const theirs = new Set<string>(plan.theirs);
  const acts = listAudit(store.reader).filter(
    ({ subjectId }) =>
      subjectId !== null && !theirs.has(subjectId) && acks.some(({ id }) => id === subjectId),
  ).length;
  // A kill may come between COMMIT and the answer; once for each.
  if (acts < acks.length || acts > acks.length + kills)
    faults.push(`${acts} acts are in the audit trail, ${acks.length} were answered`);
  return faults;
}

/** The events Google holds of an appointment: exactly one where it is live, at its time, in its practitioner's calendar. */
function eventFaults({ sandbox, plan }: AfterKills, appointment: Appointment): string[] {
  const { id, startsAt, status, practitionerId } = appointment;
  const live = Object.entries(plan.calendars).flatMap(([name, calendarId]) =>
    sandbox.control
      .events(calendarId)
      .map((event) => OurEvent.safeParse(event))
      .flatMap(({ data }) => (data === undefined ? [] : [data]))
      .filter(
        (event) => event.status !== "cancelled" && event.extendedProperties.private.appointmentId === id,
      )
      .map((event) => `${name} ${event.start?.dateTime.slice(0, 16)}`),
  );
  const name = practitionerId === plan.clinic.keller ? "keller" : "brunner";
  const expected = status === "cancelled" ? [] : [`${name} ${startsAt}`];
  if (JSON.stringify(live) === JSON.stringify(expected)) return [];
  return [`Google holds ${JSON.stringify(live)} instead of ${JSON.stringify(expected)}: ${id}`];
}
