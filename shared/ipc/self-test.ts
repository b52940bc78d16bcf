import { z } from "zod";
import { GoogleCalendarId, PractitionerId } from "../ids.ts";
import { Instant } from "../time.ts";

/** One leg of the way a test event takes. */
export const SelfTestLeg = z.discriminatedUnion("kind", [
  /** It took so long, in milliseconds. */
  z.object({ kind: z.literal("passed"), ms: z.number().nonnegative() }),
  /** It was waited for in vain. */
  z.object({ kind: z.literal("missed") }),
  /** There is no relay, or the way ended before. */
  z.object({ kind: z.literal("notTried") }),
]);
export type SelfTestLeg = z.infer<typeof SelfTestLeg>;

/** Why a test did not go all the way. */
export const SelfTestTrouble = z.enum([
  /* What passes by itself. */
  "offline",
  "googleBusy",
  "notTold",
  "notReadBack",
  "stopped",
  /* What a person must do something about. */
  "signInAgain",
  "noWriteAccess",
  "calendarGone",
  "refused",
]);
export type SelfTestTrouble = z.infer<typeof SelfTestTrouble>;

/** The way of one test event: written by this desk, told of through the relay, read back, deleted. */
export const TestedCalendar = z.object({
  practitionerId: PractitionerId,
  calendarId: GoogleCalendarId,
  written: SelfTestLeg,
  told: SelfTestLeg,
  readBack: SelfTestLeg,
  deleted: SelfTestLeg,
  trouble: SelfTestTrouble.nullable(),
});
export type TestedCalendar = z.infer<typeof TestedCalendar>;

/** What came of the last self-test of this desk. */
export const SelfTestReport = z.object({
  at: Instant,
  cause: z.enum(["person", "morning"]),
  calendars: z.array(TestedCalendar),
});
export type SelfTestReport = z.infer<typeof SelfTestReport>;

export const RunSelfTestOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tested"), report: SelfTestReport }),
  z.object({ kind: z.literal("underWay") }),
  z.object({ kind: z.literal("notConnected") }),
  z.object({ kind: z.literal("noCalendar") }),
]);
export type RunSelfTestOutcome = z.infer<typeof RunSelfTestOutcome>;
