import { z } from "zod";
import { AppointmentStatus } from "../model/appointment.ts";
import { WallTime } from "../time.ts";

/** What was done to one visit. */
export const ActKind = z.enum([
  "booked",
  "moved",
  "cancelled",
  "reasonGiven",
  "status",
  "noteChanged",
  "choice",
]);
export type ActKind = z.infer<typeof ActKind>;

/** What was done to how the clinic is set up: to a practitioner, a service, their hours, closed days or the clinic itself. */
export const SetUpActKind = z.enum([
  "setUpAdded",
  "setUpChanged",
  "setUpRetired",
  "setUpRestored",
  "setUpOrdered",
  "hoursSet",
  "daysClosed",
  "daysReopened",
]);
export type SetUpActKind = z.infer<typeof SetUpActKind>;

/** What was done to something else than one visit. Each has its way back in main/clinic/undo/undoable-acts.ts. */
export const OtherActKind = z.enum([
  "visitsBooked",
  "visitsCancelled",
  "waitingAdded",
  "waitingRemoved",
  "patientChanged",
  "patientsMerged",
  ...SetUpActKind.options,
]);
export type OtherActKind = z.infer<typeof OtherActKind>;

const VisitActView = z.object({
  kind: ActKind,
  patientName: z.string(),
  /** When the visit is now. */
  startsAt: WallTime,
  status: AppointmentStatus,
});

const OtherActView = z.object({
  kind: OtherActKind,
  /** Whom it was about: the name of a patient, a practitioner, a service or the clinic. */
  about: z.string(),
  /** How many were taken back, and how many were not because they were changed since. */
  count: z.int(),
  left: z.int(),
});

/** An act in words that a receptionist recognises. */
export const ActView = z.discriminatedUnion("kind", [VisitActView, OtherActView]);
export type ActView = z.infer<typeof ActView>;

export const UndoLastActOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("undone"), act: ActView }),
  /** Google, or another desk, has changed it since: it is left as it is. */
  z.object({ kind: z.literal("overtaken"), act: ActView }),
  /** A person has to choose first which version to keep. */
  z.object({ kind: z.literal("waitsForChoice"), act: VisitActView }),
  /** Somebody else has been given the time it would come back to. */
  z.object({ kind: z.literal("slotTaken"), act: VisitActView }),
  z.object({ kind: z.literal("nothingToUndo") }),
]);
export type UndoLastActOutcome = z.infer<typeof UndoLastActOutcome>;
