import { ServiceId } from "../../shared/ids.ts";
import type { AddServiceInput, AddServiceOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { insertService } from "../store/services.ts";
import type { Desk } from "./desk.ts";
import { readService } from "./read-service.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Adds a service after the others. */
export function addService(desk: Desk, input: AddServiceInput): AddServiceOutcome {
  const outcome = desk.store.write((writer): AddServiceOutcome => {
    const reading = readService(writer, { ...input, self: undefined });
    if (reading.kind === "invalid") return reading;
    const { name, durationMinutes } = reading;
    const id = ServiceId.parse(desk.newId());
    undoableSetUp(desk, writer, {
      kind: "setUpAdded",
      about: name,
      things: [{ of: "service", id }],
      run: () => insertService(writer, { id, name, durationMinutes }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "serviceAdded", subjectId: id });
    return { kind: "added", serviceId: id };
  });
  if (outcome.kind === "added") desk.announce("clinicChanged");
  return outcome;
}
