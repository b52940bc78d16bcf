import { z } from "zod";

/** Work that may take longer than a second. Each has its words in `jobs.<kind>` (renderer/words). */
export const JobKind = z.enum([
  "importPractitioners",
  "importServices",
  "importPatients",
  "importAppointments",
  "exportPatients",
  "exportAppointments",
  "firstSync",
  "sendChanges",
  "selfTest",
]);
export type JobKind = z.infer<typeof JobKind>;

/** A job's name for as long as the program runs. */
export const JobId = z.string().brand<"JobId">();
export type JobId = z.infer<typeof JobId>;

const Job = z.object({
  id: JobId,
  kind: JobKind,
  /** Whom or what it is about, where that is worth saying: a practitioner's name. */
  subject: z.string().nullable(),
  /** How many are done: rows, events, visits. */
  done: z.int().min(0),
  /** How many there are; null where nobody knows beforehand. */
  total: z.int().min(0).nullable(),
});

/** Work under way. */
export const RunningJob = Job.extend({ isCancellable: z.boolean(), isCancelled: z.boolean() });
export type RunningJob = z.infer<typeof RunningJob>;

/** How a job ended: whole, stopped by somebody, or by a fault or a refusal that its own screen explains. */
export const EndedJob = Job.extend({ end: z.enum(["done", "cancelled", "failed"]) });
export type EndedJob = z.infer<typeof EndedJob>;

/** The work under way, in the order it was begun, and what ended last. */
export const JobsView = z.object({ running: z.array(RunningJob), ended: z.array(EndedJob) });
export type JobsView = z.infer<typeof JobsView>;

export const CancelJobInput = z.object({ id: JobId });
export type CancelJobInput = z.infer<typeof CancelJobInput>;

/** `ended`: it had ended before. */
export const CancelJobOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cancelled") }),
  z.object({ kind: z.literal("notCancellable") }),
  z.object({ kind: z.literal("ended") }),
]);
export type CancelJobOutcome = z.infer<typeof CancelJobOutcome>;
