import type { CivilDate, Instant } from "../../../shared/time.ts";
import type { WritableEvent } from "./writable-event.ts";

/** One side of an event: a moment (whole seconds) with the zone it was given in, or a day. */
export type EventMoment =
  | { readonly kind: "timed"; readonly instant: Instant; readonly timeZone: string | undefined }
  | { readonly kind: "allDay"; readonly date: CivilDate; readonly timeZone: string | undefined };

/** An event as the sandbox keeps it; replaced whole at every change. */
export interface StoredEvent {
  readonly id: string;
  readonly iCalUID: string;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly start: EventMoment;
  readonly end: EventMoment;
  /** The other writable fields, as last written. */
  readonly fields: Omit<WritableEvent, "id" | "iCalUID" | "status" | "start" | "end" | "sequence">;
  readonly sequence: number;
  readonly creatorEmail: string;
  readonly createdMs: number;
  /** Microseconds of the last change: the etag, `updated` and the place in the sync order all come from it. */
  readonly changeMicros: number;
  /** The series this event is an exception of, and where in it. */
  readonly exceptionOf: { readonly masterId: string; readonly originalStart: EventMoment } | undefined;
  /** Its remains are gone for good: it keeps its id taken, and cannot be revived. */
  readonly isPurged: boolean;
}

/** The etag of an event: a quoted decimal, twice its last change in microseconds (facts, B4). */
export function etagOf(event: StoredEvent): string {
  return `"${String(event.changeMicros * 2)}"`;
}
