import type { SetWorkingHoursInput, SetWorkingHoursOutcome, Stretch } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import type { Desk } from "./desk.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

const DAY = 24 * 60;

/** Puts these hours in the place of a practitioner's; several stretches a day, none at all means always open. */
export function setWorkingHours(desk: Desk, input: SetWorkingHoursInput): SetWorkingHoursOutcome {
  const { practitionerId, hours } = input;
  const outcome = desk.store.write((writer): SetWorkingHoursOutcome => {
    const practitioner = findPractitioner(writer, practitionerId);
    if (practitioner === undefined) return { kind: "noSuchPractitioner" };
    const problem = findProblem(hours);
    if (problem !== undefined) return problem;
    undoableSetUp(desk, writer, {
      kind: "hoursSet",
      about: practitioner.name,
      things: [{ of: "hours", id: practitionerId }],
      run: () => replaceWorkingHoursOf(writer, practitionerId, hours),
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "hoursSet", subjectId: practitionerId });
    return { kind: "set" };
  });
  if (outcome.kind === "set") desk.announce("clinicChanged");
  return outcome;
}

function findProblem(
  hours: readonly Stretch[],
): Extract<SetWorkingHoursOutcome, { kind: "invalid" }> | undefined {
  for (const [at, { weekday, fromMinute, toMinute }] of hours.entries()) {
    const isOfADay = weekday >= 1 && weekday <= 7 && fromMinute >= 0 && toMinute <= DAY;
    if (!isOfADay || fromMinute >= toMinute) return { kind: "invalid", problem: "endsBeforeItStarts", at };
    const isBeside = (other: Stretch): boolean =>
      other.weekday !== weekday || other.toMinute <= fromMinute || toMinute <= other.fromMinute;
    if (!hours.slice(0, at).every(isBeside)) return { kind: "invalid", problem: "overlaps", at };
  }
  return undefined;
}
