import { z } from "zod";
import { AppointmentStatus } from "../model/appointment.ts";
import { WallTime } from "../time.ts";

/** What was done at the desk. */
export const ActKind = z.enum(["booked", "moved", "cancelled", "status", "noteChanged", "choice"]);
export type ActKind = z.infer<typeof ActKind>;

/** An act in words that a receptionist recognises. */
export const ActView = z.object({
  kind: ActKind,
  patientName: z.string(),
  /** When the visit is now. */
  startsAt: WallTime,
  status: AppointmentStatus,
});
export type ActView = z.infer<typeof ActView>;

export const UndoLastActOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("undone"), act: ActView }),
  /** Google, or another desk, has changed it since: it is left as it is. */
  z.object({ kind: z.literal("overtaken"), act: ActView }),
  /** A person has to choose first which version to keep. */
  z.object({ kind: z.literal("waitsForChoice"), act: ActView }),
  /** Somebody else has been given the time it would come back to. */
  z.object({ kind: z.literal("slotTaken"), act: ActView }),
  z.object({ kind: z.literal("nothingToUndo") }),
]);
export type UndoLastActOutcome = z.infer<typeof UndoLastActOutcome>;
