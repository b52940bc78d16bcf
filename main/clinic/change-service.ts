import type { ChangeServiceInput, ChangeServiceOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { changeService as saveService, findService } from "../store/services.ts";
import type { Desk } from "./desk.ts";
import { oweUpcoming } from "./owe-upcoming.ts";
import { readService } from "./read-service.ts";
import { tellOfSetUp } from "./tell-of-set-up.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Changes a service's name and length. Booked visits keep their length; events that show the old name are owed to Google again. */
export function changeService(desk: Desk, input: ChangeServiceInput): ChangeServiceOutcome {
  let owed = 0;
  const outcome = desk.store.write((writer): ChangeServiceOutcome => {
    const { serviceId: id } = input;
    const before = findService(writer, id);
    if (before === undefined) return { kind: "noSuchService" };
    const reading = readService(writer, { ...input, self: id });
    if (reading.kind === "invalid") return reading;
    const { name, durationMinutes } = reading;
    if (before.name === name && before.durationMinutes === durationMinutes) return { kind: "unchanged" };
    undoableSetUp(desk, writer, {
      kind: "setUpChanged",
      about: name,
      things: [{ of: "service", id }],
      run: () => saveService(writer, { id, name, durationMinutes }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "serviceChanged", subjectId: id });
    if (before.name !== name) owed = oweUpcoming(desk, writer, { serviceId: id });
    return { kind: "changed" };
  });
  if (outcome.kind === "changed") tellOfSetUp(desk, { owed });
  return outcome;
}
