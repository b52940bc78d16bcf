import { assertNever } from "../../shared/assert.ts";
import type { LinkCalendarOutcome } from "../../shared/ipc/google.ts";

/** Why a calendar was not linked, and what to do; undefined where it was. */
export function linkWords(outcome: LinkCalendarOutcome): string | undefined {
  switch (outcome.kind) {
    case "linked":
      return undefined;
    case "alreadyLinkedTo":
      return "This calendar belongs to another practitioner already. Choose another one or create a new one.";
    case "notConnected":
      return "Google is not connected any more. Connect again first.";
    case "noSuchPractitioner":
      return "This practitioner is no longer there.";
    case "offline":
      return "This computer is offline. Link the calendar when the internet is back.";
    case "failed":
      return `Google did not accept this (${outcome.code}). Try again in a minute.`;
    default:
      return assertNever(outcome);
  }
}

/** How many appointments will go out, `1 upcoming appointment will be sent.` */
export function upcomingWords(upcoming: number): string {
  if (upcoming === 0) return "No upcoming appointment will be sent now; later ones will.";
  const is = upcoming === 1 ? "appointment" : "appointments";
  return `${String(upcoming)} upcoming ${is} will be sent.`;
}
