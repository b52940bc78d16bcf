import { z } from "zod";
import { assertNever } from "../../shared/assert.ts";
import type { GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import type { OpenInGoogleInput, OpenInGoogleOutcome } from "../../shared/ipc/receipt.ts";
import { findForeignEvent } from "../store/foreign-events.ts";
import { findLink } from "../store/links.ts";
import { findPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";

/** What opening something in Google Calendar takes. */
export interface OpeningParts {
  readonly reader: Reader;
  /** Opens the system's browser; rejects where the address is not allowed or nothing could be opened. */
  readonly openBrowser: (address: string) => Promise<void>;
}

/** Opens an appointment's event, a block, or a practitioner's calendar, in the system's browser. */
export async function openInGoogle(
  { reader, openBrowser }: OpeningParts,
  input: OpenInGoogleInput,
): Promise<OpenInGoogleOutcome> {
  const address = addressOf(reader, input);
  if (address === undefined) return { kind: "noAddress" };
  try {
    await openBrowser(address);
    return { kind: "opened" };
  } catch {
    // Why it did not open is the system's to say; an error's text might hold the address.
    return { kind: "notOpened" };
  }
}

const WithLink = z.looseObject({ htmlLink: z.string() });

function addressOf(reader: Reader, input: OpenInGoogleInput): string | undefined {
  switch (input.kind) {
    case "event": {
      const link = findLink(reader, input.appointmentId);
      if (link === undefined) return undefined;
      const foreign = findForeignEvent(reader, link);
      return foreign === undefined
        ? WithLink.safeParse(link.raw).data?.htmlLink
        : (foreign.address ?? undefined);
    }
    case "block": {
      const calendarId = calendarOf(reader, input.practitionerId);
      const event = calendarId && findForeignEvent(reader, { calendarId, eventId: input.eventId });
      return (event && event.address) ?? undefined;
    }
    case "calendar": {
      const calendarId = calendarOf(reader, input.practitionerId);
      // The one calendar by itself, for whoever is signed in and may see it.
      return calendarId && `https://calendar.google.com/calendar/embed?src=${encodeURIComponent(calendarId)}`;
    }
    default:
      return assertNever(input);
  }
}

function calendarOf(reader: Reader, practitionerId: PractitionerId): GoogleCalendarId | undefined {
  return findPractitioner(reader, practitionerId)?.calendarId ?? undefined;
}
