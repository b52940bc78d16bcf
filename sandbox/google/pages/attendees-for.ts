import { z } from "zod";
import type { StoredEvent } from "../events/stored-event.ts";
import { invalid } from "../http/calendar-refusals.ts";

type Attendees = NonNullable<StoredEvent["fields"]["attendees"]>;

/**
 * The guests that a text names, each once: those who are invited already as they are, new ones with nothing but their
 * e-mail; `null` where it names none. Refuses with 400 what is no e-mail address.
 */
export function attendeesFor(text: string, event: StoredEvent | undefined): Attendees | null {
  const emails = new Set(text.split(/[\s,;]+/).filter((email) => email !== ""));
  for (const email of emails)
    if (!z.email().safeParse(email).success)
      throw invalid(`${email} is no e-mail address. Please write guests as name@example.com.`);
  const invited = event?.fields.attendees ?? [];
  const guests = [...emails].map((email) => invited.find((guest) => guest.email === email) ?? { email });
  return guests.length === 0 ? null : guests;
}
