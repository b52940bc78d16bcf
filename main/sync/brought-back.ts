import type { Appointment } from "../../shared/model/appointment.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Link } from "../store/links.ts";
import { lastSeenOf, syncedFieldsOf } from "./appointment-parts.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";
import { fromGoogleEvent } from "./read-event.ts";

/**
 * Whether a desk has brought back an event that one took away because its practitioner had no calendar (PU6): the appointment
 * is with somebody who has one again. What a person brings back in Google says the same as when it was taken away.
 */
export function isBroughtBack(known: Link, event: GoogleEvent): boolean {
  const gone = lastSeenOf(known);
  if (gone === undefined || !isTakenAway(gone) || event.status === "cancelled") return false;
  const [stamp] = toldProperties(event).stamps;
  return stamp !== undefined && stamp !== toldProperties(gone).stamps[0];
}

/** The link of such an event as it was when it was taken away: what both sides agreed on then is the measure. */
export function asTakenAway(
  link: Link,
  { appointment, rest }: { readonly appointment: Appointment; readonly rest: string },
): Link {
  const raw = { ...link.raw, status: "confirmed" };
  const gone = lastSeenOf({ ...link, raw });
  const reading = gone && fromGoogleEvent(gone, appointment.zone);
  if (reading?.kind !== "present") return link;
  const { fields, told } = reading;
  const { status = appointment.status, statusAt = appointment.statusAt, version = 1 } = told;
  return {
    ...link,
    raw,
    agreed: {
      fields: { ...fields, note: fields.note ?? syncedFieldsOf(appointment).note },
      rest,
      version,
      amongDesks: { stamp: told.stamps[0] ?? "", status, statusAt, accepted: [...told.accepted] },
    },
  };
}
