import type { PractitionerId } from "../../shared/ids.ts";
import type { CloseDaysInput, CloseDaysOutcome, ReopenDaysInput } from "../../shared/ipc/set-up.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { addDays, type CivilDate, instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { insertClosure, removeClosure } from "../store/closures.ts";
import { findPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { visitsInClosedDays } from "./visits-in-closed-days.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** The longest span that is closed at once, in days. */
const LONGEST = 366;

/**
 * Closes the clinic, or one practitioner, from one day to another, both included, and answers which visits to come lie in these days:
 * they stay booked until somebody has called. A day that was closed already has the new reason.
 */
export function closeDays(desk: Desk, input: CloseDaysInput): CloseDaysOutcome {
  const { practitionerId } = input;
  const reason = input.reason.replace(/\s+/g, " ").trim().normalize("NFC");
  const days = daysOf(input);
  const problem = findProblem(desk.store.reader, { ...input, reason, days: days.length });
  if (problem !== undefined) return { kind: "invalid", problem };
  desk.store.write((writer) => {
    undoableSetUp(desk, writer, {
      kind: "daysClosed",
      about: nameOf(writer, practitionerId),
      things: days.map((day) => ({ of: "closure", day, practitionerId })),
      run: () => {
        for (const day of days) {
          removeClosure(writer, { day, practitionerId });
          insertClosure(writer, { day, practitionerId, reason });
        }
      },
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "daysClosed", subjectId: practitionerId });
  });
  desk.announce("clinicChanged");
  return { kind: "closed", days: days.length, visits: visitsInClosedDays(desk, input) };
}

/** Opens the clinic, or one practitioner, from one day to another again; fine where they were not closed. */
export function reopenDays(desk: Desk, input: ReopenDaysInput): void {
  const { practitionerId } = input;
  desk.store.write((writer) => {
    const days = daysOf(input);
    undoableSetUp(desk, writer, {
      kind: "daysReopened",
      about: nameOf(writer, practitionerId),
      things: days.map((day) => ({ of: "closure", day, practitionerId })),
      run: () => {
        for (const day of days) removeClosure(writer, { day, practitionerId });
      },
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "daysReopened", subjectId: practitionerId });
  });
  desk.announce("clinicChanged");
}

/** Who is closed: a practitioner by name, or the whole clinic by its own. */
function nameOf(reader: Reader, practitionerId: PractitionerId | null): string {
  const practitioner = practitionerId === null ? undefined : findPractitioner(reader, practitionerId);
  return practitioner?.name ?? getClinic(reader).name;
}

/** Every day of a span; one more than the longest where it is longer. */
function daysOf({ from, to }: Pick<ReopenDaysInput, "from" | "to">): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to && days.length <= LONGEST; day = addDays(day, 1)) days.push(day);
  return days;
}

function findProblem(
  reader: Reader,
  { reason, practitionerId, days }: CloseDaysInput & { readonly days: number },
): Extract<CloseDaysOutcome, { kind: "invalid" }>["problem"] | undefined {
  if (days === 0) return "endsBeforeItStarts";
  if (days > LONGEST) return "tooLong";
  if (reason === "") return "reasonEmpty";
  if (reason.length > LONGEST_NAME) return "reasonTooLong";
  const isThere = practitionerId === null || findPractitioner(reader, practitionerId) !== undefined;
  return isThere ? undefined : "noSuchPractitioner";
}
