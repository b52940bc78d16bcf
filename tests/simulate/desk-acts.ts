import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { findAppointment, listAppointmentsBetween } from "../../main/store/appointments.ts";
import { type Conflict, findConflict, listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { keepUntilWritten } from "../../main/store/keep-until-written.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { statusesAfter } from "../../shared/model/status-ladder.ts";
import {
  addDays,
  dayOf,
  instantNow,
  type WallTime,
  WallTime as Wall,
  wallTimeAt,
} from "../../shared/time.ts";
import type { Chance } from "./chance.ts";
import { survive } from "./desk-life.ts";
import { type Ledger, LEDGER_FIELDS, type Sight, sightOf, timeKey } from "./ledger.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Simulation } from "./simulation.ts";
import { instantOf, msOf } from "../../shared/time.ts";

/** A receptionist at a desk whose program runs. */
export interface AtDesk {
  readonly sim: Simulation;
  readonly seat: SimDesk;
  readonly desk: Desk;
  readonly chance: Chance;
  readonly number: number;
}

const EVER = { from: Wall.parse("2000-01-01T00:00"), to: Wall.parse("2100-01-01T00:00") };

/** Everything a desk knows of, cancelled ones too. */
export const appointmentsOf = keepUntilWritten("appointment", (reader): readonly Appointment[] =>
  listAppointmentsBetween(reader, EVER),
);

/** Books a visit at a time of its own. */
export function book(at: AtDesk): string {
  return bookAt(at, someTime(at));
}

/** Books a visit where somebody else's is already. */
export function bookTaken(at: AtDesk): string {
  const { seat, chance, sim } = at;
  const everywhere = sim.desks.flatMap(({ reader }) => appointmentsOf(reader));
  const other = chance.pick(everywhere.filter(({ status }) => status !== "cancelled"));
  return other === undefined ? `${seat.name} nothing to book beside` : bookAt(at, other.startsAt);
}

/** Books so many visits with one practitioner that Google cannot take them all away without a person's word (MG8). */
export function bookMany(at: AtDesk): string {
  const practitionerId = at.sim.clinic.practitioners[at.chance.below(2)];
  return Array.from({ length: 7 }, () => bookAt(at, someTime(at), practitionerId)).at(-1) ?? "";
}

function bookAt(at: AtDesk, startsAt: WallTime, whose?: PractitionerId): string {
  const { sim, seat, desk, chance, number } = at;
  const { clinic, ledger } = sim;
  const [patientId, serviceId] = [chance.pick(clinic.patients), chance.pick(clinic.services)];
  const practitionerId = whose ?? somePractitioner(sim, chance);
  if (patientId === undefined || serviceId === undefined || practitionerId === undefined) return "nobody";
  const known = new Set(appointmentsOf(seat.reader).map(({ id }) => id));
  const outcome = survive(() =>
    bookAppointment(desk, {
      patientId,
      serviceId,
      practitionerId,
      startsAt,
      fold: chance.happens(0.5) ? 0 : 1,
      durationMinutes: [15, 30, 45][chance.below(3)] ?? 30,
      note: chance.happens(0.5) ? `booked with ${number}` : "",
      clash: chance.happens(0.8) ? "accept" : "refuse",
    }),
  );
  for (const made of appointmentsOf(seat.reader))
    if (!known.has(made.id)) ledger.booked(made.id, seat.name, sightOf(made));
  return `${seat.name} books ${outcome?.kind ?? "and dies"} ${startsAt}`;
}

/** Moves a visit, also to another practitioner. */
export function move(at: AtDesk, far: "stays" | "away"): string {
  const { sim, desk, chance } = at;
  return act(at, isLive, (before) => {
    const others = sim.clinic.practitioners.filter((id) => id !== before.practitionerId);
    const practitionerId = far === "away" ? chance.pick(others) : before.practitionerId;
    const keepsTime = far === "away" && chance.happens(0.5);
    return moveAppointment(desk, {
      appointmentId: before.id,
      practitionerId: practitionerId ?? before.practitionerId,
      startsAt: keepsTime ? before.startsAt : newTime(at, before),
      fold: keepsTime ? before.fold : 0,
      durationMinutes: before.durationMinutes,
      clash: "accept",
    }).kind;
  });
}

/** Writes another note. */
export function note(at: AtDesk): string {
  const text = at.chance.happens(0.15) ? "" : `desk note ${at.number}`;
  return act(at, isLive, ({ id }) => changeNote(at.desk, { appointmentId: id, note: text }).kind);
}

/** Goes one step on the ladder, never to cancelled. */
export function status(at: AtDesk): string {
  return act(at, isLive, (before) => {
    const next = at.chance.pick(statusesAfter(before.status).filter((one) => one !== "cancelled"));
    return next === undefined ? "end" : setStatus(at.desk, { appointmentId: before.id, status: next }).kind;
  });
}

/** Cancels a visit. */
export function cancel(at: AtDesk): string {
  return act(at, isLive, (before) => {
    const { id } = before;
    const conflict = findConflict(at.seat.reader, id);
    // Where somebody says why, the other desks are told by another request.
    const cancelReason = at.chance.happens(0.4) ? ({ cause: "illness", words: "" } as const) : null;
    const { kind } = setStatus(at.desk, { appointmentId: id, status: "cancelled", cancelReason });
    // To cancel is to choose (MG5).
    if (kind === "set" && conflict !== undefined)
      writeChoice(at.sim.ledger, { before, theirs: conflict.theirs, keep: "ours" });
    return kind;
  });
}

/** Books a cancelled visit again. */
export function rebook(at: AtDesk): string {
  return act(
    at,
    (one) => !isLive(one),
    ({ id }) => setStatus(at.desk, { appointmentId: id, status: "booked" }).kind,
  );
}

/** Takes one of the last lines of the feed back. */
export function undo(at: AtDesk): string {
  const { seat, desk, chance } = at;
  const line = chance.pick(listFeedChanges(seat.reader, 10).filter((one) => one.undo === "possible"));
  if (line === undefined) return `${seat.name} nothing to undo`;
  const { appointmentId, id, what } = line;
  return watched(at, appointmentId, `undo ${what.kind}`, () => undoChange(desk, { changeId: id }).kind);
}

/** Decides one of the conflicts that wait. */
export function choose(at: AtDesk): string {
  const { sim, seat, desk, chance } = at;
  const conflict = chance.pick(listConflicts(seat.reader));
  if (conflict === undefined) return `${seat.name} nothing to choose`;
  const { appointmentId, theirs } = conflict;
  const keep = chance.happens(0.5) ? "ours" : "theirs";
  const before = findAppointment(seat.reader, appointmentId);
  const line = watched(
    at,
    appointmentId,
    `keep ${keep}`,
    () => resolveConflict(desk, { appointmentId, keep }).kind,
  );
  const isOver = findConflict(seat.reader, appointmentId) === undefined;
  if (!isOver || before === undefined) return line;
  if (theirs === null && keep === "ours")
    sim.ledger.lived(appointmentId, { actor: seat.name, life: "alive" });
  writeChoice(sim.ledger, { before, theirs, keep });
  return line;
}

/** Writes down that somebody saw both sides of a conflict and kept one. */
export function writeChoice(
  ledger: Ledger,
  choice: {
    readonly before: Appointment;
    readonly theirs: Conflict["theirs"];
    readonly keep: "ours" | "theirs";
  },
): void {
  const { before, theirs, keep } = choice;
  const ours = sightOf(before);
  if (theirs === null) return keep === "ours" ? revive(ledger, before.id, ours) : undefined;
  const held = { time: keyOf({ ...before, ...theirs.held }), note: theirs.held.note.trim() };
  for (const field of LEDGER_FIELDS) {
    if (keep === "ours" && held[field] !== ours[field])
      ledger.replaced(before.id, field, { known: held[field], by: ours[field] });
  }
}

/** Chooses how much of a patient goes into events. */
export function privacy({ seat, desk, chance }: AtDesk): string {
  const mode = (["full", "initials", "busy"] as const)[chance.below(3)] ?? "full";
  survive(() => choosePrivacy(desk, { privacy: mode }));
  return `${seat.name} privacy ${mode}`;
}

function isLive({ status: now }: Appointment): boolean {
  return now !== "cancelled";
}

/** Does something to one of the desk's appointments and writes down what became of it. */
function act(
  at: AtDesk,
  fits: (appointment: Appointment) => boolean,
  work: (before: Appointment) => string,
): string {
  const { seat, chance } = at;
  const before = chance.pick(appointmentsOf(seat.reader).filter(fits));
  if (before === undefined) return `${seat.name} nothing there`;
  return watched(at, before.id, "acts", () => work(before));
}

/** Does something about an appointment and writes down what became of it; gives a line about it. */
export function watched(at: AtDesk, id: AppointmentId, what: string, work: () => string): string {
  const { sim, seat } = at;
  const before = findAppointment(seat.reader, id);
  const outcome = survive(work) ?? "and dies";
  const after = findAppointment(seat.reader, id);
  if (before !== undefined && after !== undefined) {
    const how = what === "keep theirs" || what.startsWith("undo") ? "adopts" : "sets";
    const sights = { before: sightOf(before), after: sightOf(after) };
    sim.ledger.changed(id, seat.name, { ...sights, how });
    if (before.status === "cancelled" && after.status !== "cancelled") revive(sim.ledger, id, sights.after);
  }
  return `${seat.name} ${what} ${id.slice(-4)} ${outcome} ${summaryOf(before)} > ${summaryOf(after)}`;
}

/** What had been deleted in Google is wanted again by somebody who saw it as cancelled. */
function revive(ledger: Ledger, id: AppointmentId, after: Sight): void {
  for (const field of LEDGER_FIELDS) {
    const values = ledger.accounts.get(id)?.values[field];
    for (const known of [...(values?.keys() ?? [])].filter((key) => key.startsWith("deleted")))
      ledger.takenBack(id, field, { known, by: after[field] });
  }
}

function summaryOf(appointment: Appointment | undefined): string {
  if (appointment === undefined) return "none";
  const { startsAt, durationMinutes, note: text, status: now, version, practitionerId } = appointment;
  return `v${version} ${startsAt}+${durationMinutes} "${text}" ${now} ${practitionerId.slice(-4)}`;
}

function keyOf(fields: Pick<Appointment, "startsAt" | "zone" | "fold" | "durationMinutes">): string {
  const { startsAt, zone, fold, durationMinutes } = fields;
  return timeKey(msOf(instantOf(startsAt, zone, fold)), durationMinutes);
}

function somePractitioner({ clinic }: Simulation, chance: Chance) {
  const [first, second, without] = clinic.practitioners;
  return chance.happens(0.05) ? without : chance.happens(0.6) ? first : second;
}

/** A time in the next days, now and then one that is just passing. */
function someTime({ sim, seat, chance }: AtDesk): WallTime {
  const today = dayOf(instantNow(seat.clock), sim.clinic.zone);
  const daysLater = chance.happens(0.1) ? 0 : 1 + chance.below(4);
  return wallTimeAt(addDays(today, daysLater), chance.below(24 * 12) * 5);
}

/** A time this appointment never had. */
function newTime(at: AtDesk, before: Appointment): WallTime {
  const had = at.sim.ledger.accounts.get(before.id)?.values.time;
  for (;;) {
    const startsAt = someTime(at);
    if (had?.has(keyOf({ ...before, startsAt, fold: 0 })) !== true) return startsAt;
  }
}
