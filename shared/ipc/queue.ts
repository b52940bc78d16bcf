import { z } from "zod";
import { AppointmentId } from "../ids.ts";
import { Instant, Minutes, WallTime } from "../time.ts";

/** Why an entry has not gone out; the screen turns each into a sentence. */
export const QueueReason = z.enum([
  "offline",
  "googleBusy",
  "googleUnavailable",
  "quotaUsedUp",
  "signInAgain",
  "refusedByGoogle",
  "noWriteAccess",
  "calendarGone",
  "waitingForChoice",
  /** A person gave the change up; Google is not told of it until the appointment changes again. */
  "discarded",
]);
export type QueueReason = z.infer<typeof QueueReason>;

/** One change Google has not seen yet. */
export const QueueEntry = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  practitionerName: z.string(),
  startsAt: WallTime,
  change: z.enum(["new", "changed", "cancelled"]),
  state: z.enum(["queued", "inFlight", "parked"]),
  since: Instant,
  dueAt: Instant,
  attempts: z.int(),
  reason: QueueReason.nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** Two sides changed the same thing; nothing is sent for that appointment until a person chose (MG5). */
export const ConflictView = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  practitionerName: z.string(),
  since: Instant,
  ours: z.object({
    startsAt: WallTime,
    durationMinutes: Minutes,
    note: z.string(),
    cancelled: z.boolean(),
    changedAt: Instant,
  }),
  /** What the desk is called that changed the event; null: somebody in Google did, or that is not known. */
  theirDesk: z.string().nullable(),
  /** When the event was changed there; null where Google does not say. */
  theirsChangedAt: Instant.nullable(),
  /** null: the event was deleted in Google. */
  theirs: z.object({ startsAt: WallTime, durationMinutes: Minutes, note: z.string() }).nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const QueueView = z.object({ entries: z.array(QueueEntry), conflicts: z.array(ConflictView) });
export type QueueView = z.infer<typeof QueueView>;

export const RetryEntryInput = z.object({ appointmentId: AppointmentId });
export type RetryEntryInput = z.infer<typeof RetryEntryInput>;
export const RetryEntryOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("queuedAgain") }),
  z.object({ kind: z.literal("nothingWaiting") }),
]);
export type RetryEntryOutcome = z.infer<typeof RetryEntryOutcome>;

export const DiscardEntryInput = z.object({ appointmentId: AppointmentId });
export type DiscardEntryInput = z.infer<typeof DiscardEntryInput>;
export const DiscardEntryOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("discarded") }),
  z.object({ kind: z.literal("nothingParked") }),
]);
export type DiscardEntryOutcome = z.infer<typeof DiscardEntryOutcome>;

/** What Google refused, or has not been sent, for whoever looks after the computers: a CSV file without anybody's name, `count` lines and a head. */
export const OwedExport = z.object({ count: z.int(), text: z.string() });
export type OwedExport = z.infer<typeof OwedExport>;

export const ResolveConflictInput = z.object({
  appointmentId: AppointmentId,
  keep: z.enum(["ours", "theirs"]),
});
export type ResolveConflictInput = z.infer<typeof ResolveConflictInput>;
export const ResolveConflictOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resolved") }),
  z.object({ kind: z.literal("noConflict") }),
]);
export type ResolveConflictOutcome = z.infer<typeof ResolveConflictOutcome>;
