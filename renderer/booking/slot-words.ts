import { assertNever } from "../../shared/assert.ts";
import type { BookingOutcome, Clash } from "../../shared/ipc/appointments.ts";
import type { WallTime } from "../../shared/time.ts";
import { wallTimeInShort } from "../ui/day-words.ts";

/** Why a slot was not taken. */
export type SlotRefusal = Exclude<BookingOutcome, { kind: "booked" }>;
type Problem = Extract<SlotRefusal, { kind: "invalid" }>["problem"];

function hoursWords({
  startsAt,
  endsAt,
}: {
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
}): string {
  if (startsAt.slice(0, 10) === endsAt.slice(0, 10)) return `${startsAt.slice(11)}–${endsAt.slice(11)}`;
  const isWholeDays = startsAt.endsWith("T00:00") && endsAt.endsWith("T00:00");
  return isWholeDays ? "all day" : `${wallTimeInShort(startsAt)} – ${wallTimeInShort(endsAt)}`;
}

/** One clash in words: `Overlaps L. Sharpe 10:30–11:15`. */
export function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case "appointment":
      return `Overlaps ${clash.patientName} ${hoursWords(clash)}`;
    case "block":
      return `Overlaps ${clash.label} ${hoursWords(clash)}`;
    case "outsideWorkingHours":
      return "Outside the working hours of this practitioner";
    case "closed":
      return `Closed that day: ${clash.reason}`;
    default:
      return assertNever(clash);
  }
}

/** Why a form cannot be taken as it is. */
export function problemWords(problem: Problem): string {
  switch (problem) {
    case "endsBeforeItStarts":
      return "The end is before the start.";
    case "tooLong":
      return "A visit can last at most 12 hours.";
    case "noSuchPatient":
      return "This patient is no longer there. Choose the patient again.";
    case "noSuchPractitioner":
      return "This practitioner is no longer there. Choose another one.";
    case "noSuchService":
      return "This service is no longer offered. Choose another one.";
    case "noSuchAppointment":
      return "This appointment is no longer there.";
    case "appointmentCancelled":
      return "This appointment is cancelled. Bring it back first.";
    default:
      return assertNever(problem);
  }
}
