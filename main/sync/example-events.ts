import type { ExampleEvents } from "../../shared/ipc/set-up.ts";
import { PrivacyMode } from "../../shared/model/clinic.ts";
import { findClinic } from "../store/clinic.ts";
import { listBookedServices } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { eventDescription, eventTitle } from "./event-text.ts";

/** The made-up visit: a name with an accent and a note, as they come. */
const PATIENT = { name: "Mona Moreau", phone: "+41 44 555 12 34" };
const NOTE = "Prefers the morning";

/**
 * The exact words an event has in Google in each privacy mode, made by what makes the real ones, for a made-up visit in the clinic's
 * first service. Nothing is asked of Google.
 */
export function exampleEvents(reader: Reader): ExampleEvents {
  const [service] = findClinic(reader) === undefined ? [] : listBookedServices(reader);
  return PrivacyMode.options.map((privacy) => {
    const words = { patient: PATIENT, service: service ?? { name: "Check-up" }, note: NOTE, privacy };
    return { privacy, title: eventTitle(words), description: eventDescription(words) ?? "" };
  });
}
