import type { Link } from "../store/links.ts";
import { type AppointmentParts, isKnownDeleted, lastSeenOf } from "./appointment-parts.ts";
import { toldProperties } from "./event-properties.ts";
import { eventTitle } from "./event-text.ts";

/**
 * The title somebody gave an appointment's event in Google, null where it is the one we wrote (MG7). It never renames the
 * patient; our next write puts ours back.
 */
export function titleInGoogle(
  { patient, clinic }: Pick<AppointmentParts, "patient" | "clinic">,
  link: Link | undefined,
): string | null {
  const event = lastSeenOf(link);
  if (link === undefined || event === undefined) return null;
  if (link.state === "unlinked" || isKnownDeleted(link)) return null;
  // Written in the mode the event tells, which may not be the present one yet.
  const privacy = toldProperties(event).privacy ?? clinic.privacy;
  const title = event.summary ?? "";
  return title === eventTitle({ patient, privacy }) ? null : title;
}
