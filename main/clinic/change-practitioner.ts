import type { ChangePractitionerInput, ChangePractitionerOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findPractitioner, renamePractitioner } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { oweUpcoming } from "./owe-upcoming.ts";
import { readPractitioner } from "./read-practitioner.ts";
import { tellOfSetUp } from "./tell-of-set-up.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Changes a practitioner's name, colour and e-mail address. Events that show colour or address otherwise are owed to Google again. */
export function changePractitioner(desk: Desk, input: ChangePractitionerInput): ChangePractitionerOutcome {
  let owed = 0;
  const outcome = desk.store.write((writer): ChangePractitionerOutcome => {
    const { practitionerId: id, colour } = input;
    const before = findPractitioner(writer, id);
    if (before === undefined) return { kind: "noSuchPractitioner" };
    const reading = readPractitioner(writer, { ...input, self: id });
    if (reading.kind === "invalid") return reading;
    const { name, email } = reading;
    const isShown = before.colour !== colour || before.email !== email;
    if (!isShown && before.name === name) return { kind: "unchanged" };
    undoableSetUp(desk, writer, {
      kind: "setUpChanged",
      about: name,
      things: [{ of: "practitioner", id }],
      run: () => renamePractitioner(writer, { id, name, colour, email }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "practitionerChanged", subjectId: id });
    if (isShown) owed = oweUpcoming(desk, writer, { practitionerId: id });
    return { kind: "changed" };
  });
  if (outcome.kind === "changed") tellOfSetUp(desk, { owed });
  return outcome;
}
