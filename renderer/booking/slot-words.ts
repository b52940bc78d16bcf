import { assertNever } from "../../shared/assert.ts";
import type { BookingOutcome, Clash } from "../../shared/ipc/appointments.ts";
import type { WallTime } from "../../shared/time.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** Why a slot was not taken. */
export type SlotRefusal = Exclude<BookingOutcome, { kind: "booked" }>;
type Problem = Extract<SlotRefusal, { kind: "invalid" }>["problem"];

interface Span {
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
}

function hoursWords({ startsAt, endsAt }: Span): string {
  if (startsAt.slice(0, 10) === endsAt.slice(0, 10)) return `${startsAt.slice(11)}–${endsAt.slice(11)}`;
  return `${wallTimeInShort(startsAt)} – ${wallTimeInShort(endsAt)}`;
}

function overlapWords(what: string, span: Span): string {
  const { startsAt, endsAt } = span;
  const isWholeDays = startsAt !== endsAt && startsAt.endsWith("T00:00") && endsAt.endsWith("T00:00");
  return isWholeDays
    ? t("booking.overlapsAllDay", { what })
    : t("booking.overlaps", { what, hours: hoursWords(span) });
}

/** One clash in words: `Overlaps L. Sharpe 10:30–11:15`. */
export function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case "appointment":
      return overlapWords(clash.patientName, clash);
    case "block":
      return overlapWords(clash.label, clash);
    case "outsideWorkingHours":
      return t("booking.outsideHours");
    case "closed":
      return t("booking.closed", { reason: clash.reason });
    default:
      return assertNever(clash);
  }
}

/** Why a form cannot be taken as it is. */
export function problemWords(problem: Problem): string {
  return t(`booking.problem.${problem}`);
}
