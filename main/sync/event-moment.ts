import { type Instant, instantFromRfc3339 } from "../../shared/time.ts";

/**
 * When an event was written last (`updated`) or made (`created`), by Google's clock
 * (https://developers.google.com/workspace/calendar/api/v3/reference/events); undefined where it does not tell.
 */
export function eventMoment(
  event: Readonly<Record<string, unknown>> | null | undefined,
  which: "updated" | "created",
): Instant | undefined {
  const told = event?.[which];
  return typeof told === "string" ? instantFromRfc3339(told) : undefined;
}
