import { z } from "zod";
import { PractitionerId } from "../ids.ts";
import { Instant } from "../time.ts";

/** How sure this desk is that a practitioner's free times are free: how fresh the proof is that their calendar says the same. */
export const Proof = z.discriminatedUnion("kind", [
  /** Nobody but this clinic's desks books them: there is no calendar to ask. */
  z.object({ kind: z.literal("noCalendar") }),
  /** Google tells of every change at once, and all it told of has been read; `at` is when it was last read. */
  z.object({ kind: z.literal("told"), at: Instant }),
  /** It is read from time to time, last at that moment. */
  z.object({ kind: z.literal("looked"), at: Instant }),
  /** It cannot be read now; it was last read at that moment. */
  z.object({
    kind: z.literal("unreachable"),
    at: Instant.nullable(),
    why: z.enum(["offline", "googleBusy", "signInAgain", "calendarGone", "accessLost"]),
  }),
  /** It was linked a moment ago and has not been read yet. */
  z.object({ kind: z.literal("neverRead") }),
]);
export type Proof = z.infer<typeof Proof>;

/** The proof of every practitioner's calendar; none where the clinic is not connected to Google. */
export const ProofsView = z.object({
  now: Instant,
  proofs: z.array(z.object({ practitionerId: PractitionerId, proof: Proof })),
});
export type ProofsView = z.infer<typeof ProofsView>;

/** Asks Google about one practitioner's calendar now, because somebody is about to book there. */
export const LookAtCalendarInput = z.object({ practitionerId: PractitionerId });
export type LookAtCalendarInput = z.infer<typeof LookAtCalendarInput>;
export const LookAtCalendarOutcome = z.discriminatedUnion("kind", [
  /** What it finds is announced like any other change. */
  z.object({ kind: z.literal("looking") }),
  /** It was read a moment ago. */
  z.object({ kind: z.literal("fresh") }),
  /** There is no calendar, or it cannot be reached. */
  z.object({ kind: z.literal("cannotLook") }),
]);
export type LookAtCalendarOutcome = z.infer<typeof LookAtCalendarOutcome>;
