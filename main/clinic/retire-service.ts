import type { RestoreOutcome, RetireServiceInput, RetireServiceOutcome } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findService, retireServiceSince } from "../store/services.ts";
import type { Desk } from "./desk.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** From now on no visit is booked for this service; those that are booked keep it. */
export function retireService(desk: Desk, { serviceId: id }: RetireServiceInput): RetireServiceOutcome {
  const outcome = desk.store.write((writer): RetireServiceOutcome => {
    const before = findService(writer, id);
    if (before === undefined || before.retiredAt !== null) return { kind: "noSuchService" };
    const now = instantNow(desk.clock);
    undoableSetUp(desk, writer, {
      kind: "setUpRetired",
      about: before.name,
      things: [{ of: "service", id }],
      run: () => retireServiceSince(writer, { id, retiredAt: now }),
    });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "serviceRetired", subjectId: id });
    return { kind: "retired" };
  });
  if (outcome.kind === "retired") desk.announce("clinicChanged");
  return outcome;
}

/** It is booked again. `gone`: there is no such service, or it is booked already. */
export function restoreService(desk: Desk, { serviceId: id }: RetireServiceInput): RestoreOutcome {
  const outcome = desk.store.write((writer): RestoreOutcome => {
    const before = findService(writer, id);
    if (before === undefined || before.retiredAt === null) return { kind: "gone" };
    undoableSetUp(desk, writer, {
      kind: "setUpRestored",
      about: before.name,
      things: [{ of: "service", id }],
      run: () => retireServiceSince(writer, { id, retiredAt: null }),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "serviceRestored", subjectId: id });
    return { kind: "restored" };
  });
  if (outcome.kind === "restored") desk.announce("clinicChanged");
  return outcome;
}
