import { z } from "zod";
import { AppointmentId, ChangeId, DeskId } from "../ids.ts";
import { Instant, Minutes, WallTime } from "../time.ts";

/** Who changed it: a colleague at another desk; left out: somebody in Google. */
const By = { by: z.literal("desk").optional(), deskId: DeskId.optional() };

/** A line of the change feed: what Google changed here, with undo. */
export const FeedChange = z.object({
  id: ChangeId,
  at: Instant,
  appointmentId: AppointmentId,
  patientName: z.string(),
  practitionerName: z.string(),
  /** What the desk is called that changed it; null: somebody in Google did, or the desk has told no name. */
  byDesk: z.string().nullable(),
  what: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("moved"),
      from: WallTime,
      fromMinutes: Minutes,
      to: WallTime,
      toMinutes: Minutes,
      ...By,
    }),
    z.object({ kind: z.literal("noteChanged"), ...By }),
    /** The event is on another practitioner's calendar by now; `from` is the name of the one before. */
    z.object({ kind: z.literal("handedOver"), startsAt: WallTime, from: z.string() }),
    /** In Google or at another desk, which cannot be told apart. */
    z.object({ kind: z.literal("deletedInGoogle"), startsAt: WallTime }),
    /** A cancelled appointment's event was brought back in Google, and the appointment with it. */
    z.object({ kind: z.literal("restoredInGoogle"), startsAt: WallTime }),
    z.object({
      kind: z.literal("unlinked"),
      startsAt: WallTime,
      because: z.enum(["deleted", "notRepresentable"]),
    }),
    /** Somebody answered the event in Google, and the appointment went up the ladder (MG9). */
    z.object({ kind: z.literal("answered"), startsAt: WallTime, to: z.enum(["confirmed", "arrived"]) }),
    /** Somebody declined the event in Google; a person is to look (MG9). */
    z.object({
      kind: z.literal("declined"),
      startsAt: WallTime,
      who: z.enum(["patient", "practitioner"]),
    }),
    /** Our cancellation met a change made in Google; the cancellation won (PU5). */
    z.object({ kind: z.literal("lostToCancellation"), startsAt: WallTime }),
  ]),
  undo: z.enum(["possible", "done", "notPossible"]),
});
export type FeedChange = z.infer<typeof FeedChange>;

/** The latest 100, newest first. */
export const ReadChangesOutput = z.array(FeedChange);

/** The 100 lines before one that is shown: the history is kept for good. */
export const ReadOlderChangesInput = z.object({ before: ChangeId });
export type ReadOlderChangesInput = z.infer<typeof ReadOlderChangesInput>;

export const UndoChangeInput = z.object({ changeId: ChangeId });
export type UndoChangeInput = z.infer<typeof UndoChangeInput>;
export const UndoChangeOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("undone") }),
  z.object({ kind: z.literal("notPossible") }),
]);
export type UndoChangeOutcome = z.infer<typeof UndoChangeOutcome>;
