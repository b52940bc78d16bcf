import type { ChangeClinicInput, ChangeClinicOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow, wallTimeOf } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic, saveClinic } from "../store/clinic.ts";
import { listFutureIds } from "../store/future-appointments.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { readClinicFields } from "./read-clinic-fields.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/**
 * Changes the clinic's name, zone and country. Visits are kept as the wall clock of the zone they were booked in shows them (BK5), so
 * another zone is refused while there are visits to come. Throws where the clinic has not been set up.
 */
export function changeClinic(desk: Desk, input: ChangeClinicInput): ChangeClinicOutcome {
  const outcome = desk.store.write((writer): ChangeClinicOutcome => {
    const before = getClinic(writer);
    const reading = readClinicFields(input);
    if (reading.kind === "invalid") return reading;
    const { name, zone, country } = reading;
    const now = instantNow(desk.clock);
    if (zone !== before.zone) {
      const after = wallTimeOf(now, before.zone).wall;
      const upcoming = listPractitioners(writer).reduce(
        (sum, { id: practitionerId }) => sum + listFutureIds(writer, { practitionerId, after }).length,
        0,
      );
      if (upcoming > 0) return { kind: "zoneHasVisits", upcoming };
    }
    if (name === before.name && zone === before.zone && country === before.country)
      return { kind: "unchanged" };
    undoableSetUp(desk, writer, {
      kind: "setUpChanged",
      about: name,
      things: [{ of: "clinic" }],
      run: () => saveClinic(writer, { ...before, name, zone, country }),
    });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "clinicChanged", subjectId: null });
    return { kind: "changed" };
  });
  if (outcome.kind === "changed") desk.announce("clinicChanged");
  return outcome;
}
