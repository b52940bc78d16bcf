import { z } from "zod";
import { AppointmentId, PractitionerId } from "../ids.ts";
import { Instant, Minutes, WallTime } from "../time.ts";

/** What came of calling a patient: they were reached, nobody answered, or a message was left. */
export const CallOutcome = z.enum(["reached", "noAnswer", "leftMessage"]);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** One of two visits at the same time, with what it takes to call the patient and move it. */
export const ClashingVisit = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  /** As it was typed; null: none is known. */
  phone: z.string().nullable(),
  serviceName: z.string(),
  startsAt: WallTime,
  durationMinutes: Minutes,
  bookedAt: Instant,
  /** The practitioner's next free times for this visit, at most three, in order. */
  freeAt: z.array(WallTime),
  /** What came of the last call about it, and how many there were; null: nobody has called. */
  call: z.object({ outcome: CallOutcome, at: Instant, times: z.int() }).nullable(),
});
export type ClashingVisit = z.infer<typeof ClashingVisit>;

/** Two that are at the same time with one practitioner, and nobody has said yet that they may be (MD3). */
export const ClashView = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("visits"),
    practitionerId: PractitionerId,
    practitionerName: z.string(),
    /** Booked first: every desk proposes that it stays. */
    first: ClashingVisit,
    second: ClashingVisit,
  }),
  z.object({
    kind: z.literal("event"),
    practitionerId: PractitionerId,
    practitionerName: z.string(),
    visit: ClashingVisit,
    /** An event in the practitioner's Google Calendar that is not ours. */
    eventId: z.string(),
    title: z.string(),
    eventStartsAt: WallTime,
    eventEndsAt: WallTime,
  }),
]);
export type ClashView = z.infer<typeof ClashView>;

export const ClashesView = z.object({
  /** In order of start, at most 50; `count` tells of all. */
  clashes: z.array(ClashView),
  count: z.int(),
  /** How many of those that were open since there was last none are settled. */
  progress: z.object({ settled: z.int(), of: z.int() }),
  /** Calendars with events that a desk of another clinic made, of which nobody has been told yet. */
  closed: z.array(z.object({ practitionerName: z.string(), count: z.int() })),
});
export type ClashesView = z.infer<typeof ClashesView>;

/** Both stay: two visits, or a visit and an event of Google's. */
export const KeepBothInput = z.object({ appointmentId: AppointmentId, withId: z.string().min(1).max(1024) });
export type KeepBothInput = z.infer<typeof KeepBothInput>;
export const KeepBothOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept") }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type KeepBothOutcome = z.infer<typeof KeepBothOutcome>;

/** Ticks off what came of calling a patient. */
export const NoteClashCallInput = z.object({ appointmentId: AppointmentId, outcome: CallOutcome });
export type NoteClashCallInput = z.infer<typeof NoteClashCallInput>;
export const NoteClashCallOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("noted") }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type NoteClashCallOutcome = z.infer<typeof NoteClashCallOutcome>;
