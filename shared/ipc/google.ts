import { z } from "zod";
import { GoogleCalendarId, PractitionerId } from "../ids.ts";
import { Instant } from "../time.ts";

/** The one Google account of the clinic, and how it stands. */
export const GoogleAccountView = z.discriminatedUnion("kind", [
  /** No client id on this installation: "Google Calendar sync is being set up. It will be available soon." */
  z.object({ kind: z.literal("notConfigured") }),
  z.object({ kind: z.literal("notConnected") }),
  z.object({ kind: z.literal("signingIn"), browserAddress: z.string() }),
  z.object({ kind: z.literal("connected"), email: z.string() }),
  /** Google ended the connection; the outbox keeps filling until somebody signs in again (AC1). */
  z.object({ kind: z.literal("signInAgain"), email: z.string() }),
]);
export type GoogleAccountView = z.infer<typeof GoogleAccountView>;

/** What the pill in the corner says. */
export const ConnectionPill = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("notConfigured") }),
  z.object({ kind: z.literal("notConnected") }),
  z.object({ kind: z.literal("upToDate") }),
  z.object({ kind: z.literal("sending"), waiting: z.int() }),
  z.object({ kind: z.literal("offline"), waiting: z.int() }),
  /** Google asked us to slow down, or answers with errors; it goes on by itself. */
  z.object({ kind: z.literal("waitingForGoogle"), waiting: z.int(), until: Instant.nullable() }),
  z.object({ kind: z.literal("signInAgain"), waiting: z.int() }),
  /** Online, and still a calendar was not read for 15 minutes: changes made in Google may be missing (AC5). */
  z.object({ kind: z.literal("notRead"), since: Instant }),
  z.object({ kind: z.literal("needsYou"), count: z.int() }),
]);
export type ConnectionPill = z.infer<typeof ConnectionPill>;

/** The health of one linked calendar: the age of the last proven pull (AC5). */
export const CalendarHealth = z.object({
  practitionerId: PractitionerId,
  calendarId: GoogleCalendarId,
  calendarName: z.string(),
  lastProvenAt: Instant.nullable(),
  problem: z.enum(["none", "calendarGone", "accessLost"]),
  /** Whether Google tells us of changes at once (through the relay), or we only look from time to time. */
  channel: z.enum(["live", "polling"]),
  /** `stale`: neither read nor told of by hints for 15 minutes although we were online (AC5). */
  age: z.enum(["fresh", "stale"]),
});
export type CalendarHealth = z.infer<typeof CalendarHealth>;

export const ConnectionView = z.object({
  account: GoogleAccountView,
  pill: ConnectionPill,
  relay: z.enum(["notConfigured", "connected", "disconnected"]),
  calendars: z.array(CalendarHealth),
});
export type ConnectionView = z.infer<typeof ConnectionView>;

export const ConnectGoogleOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("connected"), email: z.string() }),
  z.object({ kind: z.literal("notConfigured") }),
  z.object({ kind: z.literal("refusedByPerson") }),
  z.object({ kind: z.literal("timedOut") }),
  /** Another attempt was started, or this one was given up. */
  z.object({ kind: z.literal("superseded") }),
  z.object({ kind: z.literal("scopesMissing"), missing: z.array(z.string()) }),
  z.object({ kind: z.literal("otherAccount"), connectedEmail: z.string(), offeredEmail: z.string() }),
  z.object({ kind: z.literal("offline") }),
  /** The keychain would not keep the token. */
  z.object({ kind: z.literal("keychainUnavailable") }),
  z.object({ kind: z.literal("failed"), code: z.string() }),
]);
export type ConnectGoogleOutcome = z.infer<typeof ConnectGoogleOutcome>;

export const DisconnectGoogleOutcome = z.discriminatedUnion("kind", [
  /** `revoked`: Google confirmed. `notConfirmed`: the desk forgot its tokens, Google could not be told now. */
  z.object({ kind: z.literal("disconnected"), revocation: z.enum(["revoked", "notConfirmed"]) }),
  z.object({ kind: z.literal("notConnected") }),
]);
export type DisconnectGoogleOutcome = z.infer<typeof DisconnectGoogleOutcome>;

/** What leaving the account that practitioners are linked to would leave behind; shown before it is done (AC4). */
export const LeavePreview = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("linked"),
    email: z.string(),
    calendars: z.array(
      z.object({
        practitionerName: z.string(),
        calendarName: z.string(),
        /** Appointments from today on, which the next account's calendar may get. */
        upcoming: z.int(),
      }),
    ),
    /** Changes that Google has not seen and that this account never gets. */
    neverSent: z.int(),
  }),
  z.object({ kind: z.literal("nothingToLeave") }),
]);
export type LeavePreview = z.infer<typeof LeavePreview>;
export const LeaveGoogleOutcome = z.discriminatedUnion("kind", [
  /** So many appointments had an event there; each stays, here and there. */
  z.object({ kind: z.literal("left"), email: z.string(), appointments: z.int() }),
  z.object({ kind: z.literal("nothingToLeave") }),
]);
export type LeaveGoogleOutcome = z.infer<typeof LeaveGoogleOutcome>;

/** A calendar of the connected account that can be written to. */
export const CalendarChoice = z.object({
  calendarId: GoogleCalendarId,
  name: z.string(),
  isPrimary: z.boolean(),
  linkedTo: PractitionerId.nullable(),
});
export type CalendarChoice = z.infer<typeof CalendarChoice>;

export const ListCalendarsOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listed"), calendars: z.array(CalendarChoice) }),
  z.object({ kind: z.literal("notConnected") }),
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("failed"), code: z.string() }),
]);
export type ListCalendarsOutcome = z.infer<typeof ListCalendarsOutcome>;

/** Seen by the owner before anything is written (AC6): how many events will be created, and the exact text of one. */
export const PreviewLinkInput = z.object({ practitionerId: PractitionerId });
export type PreviewLinkInput = z.infer<typeof PreviewLinkInput>;
export const LinkPreview = z.object({
  upcoming: z.int(),
  example: z.object({ title: z.string(), description: z.string() }).nullable(),
});
export type LinkPreview = z.infer<typeof LinkPreview>;

export const LinkCalendarInput = z.object({
  practitionerId: PractitionerId,
  choice: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("existing"), calendarId: GoogleCalendarId }),
    z.object({ kind: z.literal("create"), name: z.string().min(1).max(200) }),
  ]),
});
export type LinkCalendarInput = z.infer<typeof LinkCalendarInput>;

export const LinkCalendarOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("linked"), calendarName: z.string(), queued: z.int() }),
  z.object({ kind: z.literal("alreadyLinkedTo"), practitionerId: PractitionerId }),
  z.object({ kind: z.literal("notConnected") }),
  z.object({ kind: z.literal("noSuchPractitioner") }),
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("failed"), code: z.string() }),
]);
export type LinkCalendarOutcome = z.infer<typeof LinkCalendarOutcome>;

export const UnlinkCalendarInput = z.object({ practitionerId: PractitionerId });
export type UnlinkCalendarInput = z.infer<typeof UnlinkCalendarInput>;
export const UnlinkCalendarOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unlinked") }),
  z.object({ kind: z.literal("notLinked") }),
]);
export type UnlinkCalendarOutcome = z.infer<typeof UnlinkCalendarOutcome>;
