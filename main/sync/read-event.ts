import { LONGEST_MINUTES } from "../../shared/model/appointment.ts";
import {
  type Instant,
  instantFromRfc3339,
  minutesBetween,
  wallTimeOf,
  type ZoneId,
} from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { isPrivacyUnknown, openSealed, type ToldProperties, toldProperties } from "./event-properties.ts";
import { noteIn, plainNote } from "./event-text.ts";
import type { Sealer } from "./sync-context.ts";

/** The time an event takes and its note, as the clinic would write them down. */
export interface ReadFields extends Omit<SyncedFields, "note"> {
  /** undefined: the event was written in busy mode, or one we do not know, and states no readable note, which says nothing about ours. */
  readonly note: string | undefined;
}

/** What an event of ours says. */
export type EventReading =
  | { readonly kind: "present"; readonly fields: ReadFields; readonly told: ToldProperties }
  /** Asked for by itself it still tells what it said last; a page tells no more than that it is gone. */
  | { readonly kind: "deleted"; readonly told: ToldProperties }
  /** It became something an appointment cannot be: recurring, all-day, without a time, or longer than we book (MG7). */
  | { readonly kind: "unrepresentable"; readonly told: ToldProperties };

/** Reads an event of ours in the clinic's zone (MG7). Total: whatever Google holds, it says one of the three. */
export function fromGoogleEvent(event: GoogleEvent, zone: ZoneId): EventReading {
  const told = toldProperties(event);
  if (event.status === "cancelled") return { kind: "deleted", told };
  const isRecurring = event.recurrence !== undefined || event.recurringEventId !== undefined;
  const span = timedSpan(event);
  if (isRecurring || span === undefined) return { kind: "unrepresentable", told };
  const durationMinutes = minutesBetween(span.from, span.to);
  if (durationMinutes < 1 || durationMinutes > LONGEST_MINUTES) return { kind: "unrepresentable", told };
  const { wall, fold } = wallTimeOf(span.from, zone);
  const note = noteOf(event, told);
  return { kind: "present", fields: { startsAt: wall, zone, fold, durationMinutes, note }, told };
}

function noteOf(event: GoogleEvent, { privacy, headLines }: ToldProperties): string | undefined {
  const isSilent = privacy === "busy" || isPrivacyUnknown(event);
  return isSilent ? undefined : noteIn(event.description ?? "", headLines);
}

/** What an event that an appointment cannot be said when a desk wrote it last; undefined where it does not tell. */
export function asLastWritten(
  event: GoogleEvent,
): { readonly fields: ReadFields; readonly told: ToldProperties } | undefined {
  const told = toldProperties(event);
  if (told.at === undefined) return undefined;
  const [startsAt, zone, fold, durationMinutes] = told.at;
  return { fields: { startsAt, zone, fold, durationMinutes, note: noteOf(event, told) }, told };
}

/** The same with the note that a desk sealed into an event of busy mode, where it did and this desk can open it (MD1). */
export function withSealedNote(
  reading: EventReading,
  { event, sealer }: { readonly event: GoogleEvent; readonly sealer: Sealer | undefined },
): EventReading {
  if (reading.kind !== "present" || reading.told.privacy !== "busy" || sealer === undefined) return reading;
  const sealed = openSealed(event, sealer);
  if (sealed.kind === "closed" || sealed.words.note === undefined) return reading;
  return { ...reading, fields: { ...reading.fields, note: plainNote(sealed.words.note) } };
}

/** The two instants of a timed event, undefined for an all-day one or one without times. */
export function timedSpan(event: GoogleEvent): { readonly from: Instant; readonly to: Instant } | undefined {
  const from = instantFromRfc3339(event.start?.dateTime ?? "");
  const to = instantFromRfc3339(event.end?.dateTime ?? "");
  return from === undefined || to === undefined ? undefined : { from, to };
}
