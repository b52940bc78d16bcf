import { PractitionerId } from "../../shared/ids.ts";
import type { AddPractitionerInput, AddPractitionerOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { insertPractitioner, listBookedPractitioners } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { leastWornColour } from "./least-worn-colour.ts";
import { readPractitioner } from "./read-practitioner.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Adds a practitioner after the others, without a calendar and without hours, which means always open. */
export function addPractitioner(desk: Desk, input: AddPractitionerInput): AddPractitionerOutcome {
  const outcome = desk.store.write((writer): AddPractitionerOutcome => {
    const reading = readPractitioner(writer, { ...input, self: undefined });
    if (reading.kind === "invalid") return reading;
    const id = PractitionerId.parse(desk.newId());
    const { name, email } = reading;
    const worn = listBookedPractitioners(writer).map(({ colour }) => colour);
    const colour = input.colour ?? leastWornColour(worn);
    const noCalendar = { accountId: null, calendarId: null, calendarName: null };
    undoableSetUp(desk, writer, {
      kind: "setUpAdded",
      about: name,
      things: [{ of: "practitioner", id }],
      run: () => insertPractitioner(writer, { id, name, colour, email, ...noCalendar }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "practitionerAdded", subjectId: id });
    return { kind: "added", practitionerId: id };
  });
  if (outcome.kind === "added") desk.announce("clinicChanged");
  return outcome;
}
