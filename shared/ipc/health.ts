import { z } from "zod";
import { Instant } from "../time.ts";
import { CalendarHealth, GoogleAccountView } from "./google.ts";
import { Proof } from "./proofs.ts";
import { SelfTestReport } from "./self-test.ts";

/** One linked calendar on the health page. */
export const CalendarLine = CalendarHealth.extend({
  practitionerName: z.string(),
  proof: Proof,
  /** When it is looked at next without a cause; null: at once, or not before somebody signs in. */
  nextLookAt: Instant.nullable(),
  /** Until when Google tells of changes to it through the relay; null: it does not. */
  channelUntil: Instant.nullable(),
  /** Changes that wait for Google there, and since when the oldest of them waits. */
  waiting: z.int(),
  oldestSince: Instant.nullable(),
  /** Events on it that could not be read (PL9). */
  setAside: z.int(),
});
export type CalendarLine = z.infer<typeof CalendarLine>;

/** The desk's database file. */
export const DatabaseHealth = z.object({
  bytes: z.int(),
  /** When it was last read through and found whole. */
  checkedAt: Instant,
  /** When a copy was last kept beside it; null: never. */
  copiedAt: Instant.nullable(),
});
export type DatabaseHealth = z.infer<typeof DatabaseHealth>;

/** How the desk and everything it relies on is. */
export const HealthView = z.object({
  now: Instant,
  version: z.string(),
  account: GoogleAccountView,
  /** How Google can be reached, and until when it holds us back, where it does. */
  reach: z.enum(["untried", "online", "offline", "waitingForGoogle"]),
  until: Instant.nullable(),
  relay: z.enum(["notConfigured", "connected", "disconnected"]),
  calendars: z.array(CalendarLine),
  queue: z.object({
    waiting: z.int(),
    refused: z.int(),
    undecided: z.int(),
    oldestSince: Instant.nullable(),
  }),
  desks: z.int(),
  database: DatabaseHealth,
  keychain: z.enum(["fine", "keyMissing", "keychainLocked", "keychainAbsent"]),
  selfTest: z.object({ isUnderWay: z.boolean(), last: SelfTestReport.nullable() }),
});
export type HealthView = z.infer<typeof HealthView>;

/** The same as text for support: no patient, no practitioner, no calendar's name or address is in it. */
export const HealthExport = z.object({ text: z.string() });
export type HealthExport = z.infer<typeof HealthExport>;

export const CopyDatabaseOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("copied"), at: Instant }),
  z.object({ kind: z.literal("diskFull") }),
  /** The copy could not be written or read back; the one before is still there. */
  z.object({ kind: z.literal("copyFailed") }),
]);
export type CopyDatabaseOutcome = z.infer<typeof CopyDatabaseOutcome>;
