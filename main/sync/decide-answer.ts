import { assertNever } from "../../shared/assert.ts";
import type { AnswerAct, AnswerQuestion, AnswerTable } from "../../shared/model/answers.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/** An answer that somebody gave to an appointment's event in Google. */
export interface GivenAnswer {
  readonly who: "patient" | "practitioner";
  /** Google's word: `accepted`, `declined`, `tentative`, `needsAction`. */
  readonly answer: string;
  /** What was last seen of the same guest; undefined: nothing yet. */
  readonly seen: string | undefined;
  /** Whether a desk has taken it in already, this one or another: its status is the one that came of it since. */
  readonly isTakenIn: boolean;
  /** The appointment's status. */
  readonly status: AppointmentStatus;
  /** Whether its start has passed. */
  readonly hasStarted: boolean;
  readonly table: AnswerTable;
}

/** What an answer means for its appointment. */
export type AnswerDecision =
  | { readonly kind: "nothing" }
  /** A step up the ladder. */
  | { readonly kind: "climb"; readonly to: "confirmed" | "arrived" }
  /** A person has to look: somebody declined. Nothing is cancelled by itself. */
  | { readonly kind: "flag" }
  /** Whoever had declined has thought better of it, beside what else the answer does. */
  | { readonly kind: "unflag"; readonly to: "confirmed" | "arrived" | null };

const NOTHING = { kind: "nothing" } as const;

/** Decides what an answer in Google does to an appointment (MG9). Pure and total; statuses only climb. */
export function decideAnswer(given: GivenAnswer): AnswerDecision {
  const { who, answer, seen, table, status, hasStarted } = given;
  // Seen once is done with: what a receptionist made of it since stays.
  if (answer === seen) return NOTHING;
  const question = questionOf(who, answer);
  const act = question === undefined ? "nothing" : table[question];
  if (act === "flag") return isExpected(status) && !hasStarted ? { kind: "flag" } : NOTHING;
  const to = given.isTakenIn ? null : climbOf(act, status);
  if (seen === "declined") return { kind: "unflag", to };
  return to === null ? NOTHING : { kind: "climb", to };
}

function questionOf(who: GivenAnswer["who"], answer: string): AnswerQuestion | undefined {
  switch (answer) {
    case "accepted":
      return who === "patient" ? "patientAccepted" : undefined;
    case "tentative":
      return who === "patient" ? "patientTentative" : undefined;
    case "declined":
      return who === "patient" ? "patientDeclined" : "practitionerDeclined";
    default:
      return undefined;
  }
}

function isExpected(status: AppointmentStatus): boolean {
  return status === "booked" || status === "confirmed";
}

function climbOf(act: Exclude<AnswerAct, "flag">, status: AppointmentStatus): "confirmed" | "arrived" | null {
  switch (act) {
    case "confirm":
      return status === "booked" ? "confirmed" : null;
    case "arrive":
      return isExpected(status) ? "arrived" : null;
    case "nothing":
      return null;
    default:
      return assertNever(act);
  }
}
