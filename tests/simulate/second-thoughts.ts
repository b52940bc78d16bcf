import { keepBoth } from "../../main/clinic/keep-both.ts";
import { listClashes } from "../../main/clinic/list-clashes.ts";
import { undoLastAct } from "../../main/clinic/undo-last-act.ts";
import { findLatestAct } from "../../main/store/acts.ts";
import { findAppointment, getAppointment } from "../../main/store/appointments.ts";
import { type HeldChange, listHeldChanges } from "../../main/store/held-changes.ts";
import { applyHeldChanges, keepAndRestore } from "../../main/sync/answer-held-changes.ts";
import { Instant } from "../../shared/time.ts";
import { type AtDesk, watched, writeChoice } from "./desk-acts.ts";
import { DeskDiedError, survive } from "./desk-life.ts";
import { sightOf } from "./ledger.ts";

const LONG_AGO = Instant.parse("2000-01-01T00:00:00.000Z");

/** Takes the desk's latest act back (BK6). */
export function undoAct(at: AtDesk): string {
  const { seat, desk } = at;
  const act = findLatestAct(seat.reader, { deskId: desk.deskId, since: LONG_AGO });
  if (act === undefined || act.appointmentId === null) return `${seat.name} no act to undo`;
  return watched(at, act.appointmentId, `undo act ${act.kind}`, () => undoLastAct(desk).kind);
}

/** Lets two be at the same time that nobody has let be (MD3). */
export function keepClash(at: AtDesk): string {
  const { seat, desk, chance } = at;
  const clash = chance.pick(listClashes(desk));
  if (clash === undefined) return `${seat.name} no clash`;
  const pair =
    clash.kind === "visits"
      ? { appointmentId: clash.first.id, withId: clash.second.id }
      : { appointmentId: clash.visit.id, withId: clash.block.eventId };
  return `${seat.name} keeps both ${pair.appointmentId.slice(-4)} ${survive(() => keepBoth(desk, pair).kind) ?? "and dies"}`;
}

/** Answers what is held of one practitioner (MG8). */
export function answerHeld(at: AtDesk): string {
  const { seat, desk, chance } = at;
  const all = listHeldChanges(seat.reader);
  const one = chance.pick(all);
  if (one === undefined) return `${seat.name} nothing held`;
  const { practitionerId } = getAppointment(seat.reader, one.appointmentId);
  const held = all.filter(
    ({ appointmentId }) => getAppointment(seat.reader, appointmentId).practitionerId === practitionerId,
  );
  const answer = { practitionerId, appointmentIds: held.map(({ appointmentId }) => appointmentId) };
  const isApplied = chance.happens(0.5);
  const before = new Map(held.map((each) => [each, getAppointment(seat.reader, each.appointmentId)]));
  // So few are answered in one transaction, before anything is waited for.
  (isApplied ? applyHeldChanges(desk, answer) : keepAndRestore(desk, answer)).catch((error: unknown) => {
    if (!(error instanceof DeskDiedError)) throw error;
  });
  for (const [each, appointment] of before) writeDown(at, { held: each, appointment, isApplied });
  return `${seat.name} ${isApplied ? "applies" : "refuses"} ${held.length} held`;
}

function writeDown(
  { sim, seat }: AtDesk,
  answered: {
    readonly held: HeldChange;
    readonly appointment: NonNullable<ReturnType<typeof findAppointment>>;
    readonly isApplied: boolean;
  },
): void {
  const { held, appointment, isApplied } = answered;
  const { id } = appointment;
  const after = findAppointment(seat.reader, id);
  if (after === undefined) return;
  if (isApplied) {
    const sights = { before: sightOf(appointment), after: sightOf(after) };
    return sim.ledger.changed(id, seat.name, { ...sights, how: "adopts" });
  }
  if (held.theirs === null) sim.ledger.lived(id, { actor: seat.name, life: "alive" });
  writeChoice(sim.ledger, { before: appointment, theirs: held.theirs, keep: "ours" });
}
