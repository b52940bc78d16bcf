import { createHash } from "node:crypto";
import type { GoogleEvent } from "../google/wire.ts";

/**
 * A digest of what an event's guests have answered, undefined while nobody has. It travels with the event, so that an answer
 * that one desk has taken in is not taken in by another again (MG9).
 */
export function answersDigest(event: GoogleEvent | undefined): string | undefined {
  const answers = (event?.attendees ?? []).flatMap(({ email, responseStatus }) =>
    email === undefined || responseStatus === undefined || responseStatus === "needsAction"
      ? []
      : [`${email.toLowerCase()} ${responseStatus}`],
  );
  if (answers.length === 0) return undefined;
  return createHash("sha256").update(JSON.stringify(answers.toSorted())).digest("base64url").slice(0, 22);
}
