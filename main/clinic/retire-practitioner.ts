import type {
  RestoreOutcome,
  RestorePractitionerInput,
  RetirePractitionerInput,
  RetirePractitionerOutcome,
} from "../../shared/ipc/set-up.ts";
import { instantNow, wallTimeOf } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { listFutureIds } from "../store/future-appointments.ts";
import { findPractitioner, retirePractitionerSince } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/**
 * From now on nobody is booked with this practitioner. Nothing is taken away: past visits and those to come stay theirs, and their
 * calendar stays in step. Visits to come are told of first, so that a person decides what becomes of them.
 */
export function retirePractitioner(desk: Desk, input: RetirePractitionerInput): RetirePractitionerOutcome {
  const { practitionerId } = input;
  const outcome = desk.store.write((writer): RetirePractitionerOutcome => {
    const before = findPractitioner(writer, practitionerId);
    if (before === undefined || before.retiredAt !== null) return { kind: "noSuchPractitioner" };
    const now = instantNow(desk.clock);
    const after = wallTimeOf(now, getClinic(writer).zone).wall;
    const upcoming = listFutureIds(writer, { practitionerId, after }).length;
    if (upcoming > 0 && input.visits === "ask") return { kind: "hasVisits", upcoming };
    undoableSetUp(desk, writer, {
      kind: "setUpRetired",
      about: before.name,
      things: [{ of: "practitioner", id: practitionerId }],
      run: () => retirePractitionerSince(writer, { id: practitionerId, retiredAt: now }),
    });
    const act = "practitionerRetired";
    appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: practitionerId });
    return { kind: "retired" };
  });
  if (outcome.kind === "retired") desk.announce("clinicChanged");
  return outcome;
}

/** They are booked again. `gone`: there is no such practitioner, or they are booked already. */
export function restorePractitioner(desk: Desk, input: RestorePractitionerInput): RestoreOutcome {
  const outcome = desk.store.write((writer): RestoreOutcome => {
    const { practitionerId: id } = input;
    const before = findPractitioner(writer, id);
    if (before === undefined || before.retiredAt === null) return { kind: "gone" };
    undoableSetUp(desk, writer, {
      kind: "setUpRestored",
      about: before.name,
      things: [{ of: "practitioner", id }],
      run: () => retirePractitionerSince(writer, { id, retiredAt: null }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "practitionerRestored", subjectId: id });
    return { kind: "restored" };
  });
  if (outcome.kind === "restored") desk.announce("clinicChanged");
  return outcome;
}
