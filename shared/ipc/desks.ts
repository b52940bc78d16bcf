import { z } from "zod";
import { DeskId } from "../ids.ts";
import { Instant } from "../time.ts";

/** A name for a desk: "Reception 2". */
export const LONGEST_DESK_NAME = 60;
const DeskName = z.string().max(200);

/** A value chosen at this desk that gave way to a later choice at another one; `what` says of which thing, in words of the set-up. */
export const OverruledChoice = z.object({
  at: Instant,
  what: z.enum([
    "clinicName",
    "zone",
    "country",
    "privacy",
    "practitionerName",
    "colour",
    "email",
    "hours",
    "calendar",
    "retired",
    "serviceName",
    "minutes",
    "closure",
    "answers",
    "deskName",
  ]),
  /** Whose or which: a practitioner's, a service's, a day's name; empty where there is only one. */
  of: z.string(),
  ours: z.string(),
  theirs: z.string(),
});
export type OverruledChoice = z.infer<typeof OverruledChoice>;

/** Another desk of the clinic. */
export const OtherDesk = z.object({
  deskId: DeskId,
  /** null: it has not told its name yet. */
  name: z.string().nullable(),
  state: z.enum(["admitted", "revoked"]),
  line: z.enum(["connected", "away"]),
  seenAt: Instant.nullable(),
});
export type OtherDesk = z.infer<typeof OtherDesk>;

/** The clinic's desks, as far as they are known here. */
export const DesksView = z.object({
  /** `notConfigured`: this installation knows no relay, so there is no way to other desks; `refused`: the relay will not have this one. */
  relay: z.enum(["notConfigured", "reached", "notReached", "refused"]),
  thisDesk: z.object({ deskId: DeskId, name: z.string() }),
  others: z.array(OtherDesk),
  /** The code that can be used now, null where none was made or its time is over. */
  code: z.object({ code: z.string(), expiresAt: Instant }).nullable(),
  /** The way back that is on paper. `used`: somebody came with it, so another one is to be made; `none` also where the desk that
   * showed it was taken out. */
  recovery: z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["unused", "used"]), madeAt: Instant }),
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("notKnown") }),
  ]),
});
export type DesksView = z.infer<typeof DesksView>;

/** What the other desks did that somebody here has to know; asks nobody outside. */
export const DeskNews = z.object({
  /** Set where another desk has taken this one out of the clinic. */
  revokedAt: Instant.nullable(),
  /** How many appointments Google has not been told of; counted only where this desk was taken out. */
  unsent: z.int(),
  /** A desk that came with the recovery code, until somebody here has put that away; its name where it has told one. */
  recovered: z.object({ at: Instant, name: z.string().nullable() }).nullable(),
  /** Why the set-up is not shared with the others: a newer program wrote it, or it has grown too large. */
  sharing: z.enum(["none", "newerProgram", "tooLarge"]),
  overruled: z.array(OverruledChoice),
});
export type DeskNews = z.infer<typeof DeskNews>;

export const NameDeskInput = z.object({ name: DeskName });
export type NameDeskInput = z.infer<typeof NameDeskInput>;

/** Why the relay was of no help. `refused`: it will not have this desk or this clinic; its operator knows why. */
const RelayTrouble = [
  z.object({ kind: z.literal("noRelay") }),
  z.object({ kind: z.literal("offline") }),
  z.object({ kind: z.literal("refused"), code: z.string() }),
] as const;

export const CreateJoinCodeOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("made"), code: z.string(), expiresAt: Instant }),
  ...RelayTrouble,
]);
export type CreateJoinCodeOutcome = z.infer<typeof CreateJoinCodeOutcome>;

export const JoinClinicInput = z.object({ code: z.string().max(200), deskName: DeskName });
export type JoinClinicInput = z.infer<typeof JoinClinicInput>;

export const JoinClinicOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("joined"), clinicName: z.string() }),
  /** Not 26 characters of the alphabet; nobody was asked. */
  z.object({ kind: z.literal("codeMistyped") }),
  z.object({ kind: z.literal("codeWrong"), triesLeft: z.int() }),
  /** Used, withdrawn, older than 10 minutes, tried too often, or made at a desk with another relay. */
  z.object({ kind: z.literal("codeGone") }),
  /** Appointments were booked here: another clinic's set-up would be laid over them. */
  z.object({ kind: z.literal("hasAppointments") }),
  /** The other desk's program is of another version than this one can read. */
  z.object({ kind: z.literal("otherVersion") }),
  z.object({ kind: z.literal("keychainUnavailable") }),
  ...RelayTrouble,
]);
export type JoinClinicOutcome = z.infer<typeof JoinClinicOutcome>;

/** `clinicUnknown`: the relay holds nothing that this code opens: it never did, another code took its place, or its desk was taken out. */
export const RecoverClinicOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("joined"), clinicName: z.string() }),
  z.object({ kind: z.literal("codeMistyped") }),
  z.object({ kind: z.literal("clinicUnknown") }),
  /** A newer program has written what the code opens. */
  z.object({ kind: z.literal("otherVersion") }),
  z.object({ kind: z.literal("hasAppointments") }),
  z.object({ kind: z.literal("keychainUnavailable") }),
  ...RelayTrouble,
]);
export type RecoverClinicOutcome = z.infer<typeof RecoverClinicOutcome>;

/** The code is in this answer and nowhere else; the one before is good no longer. */
export const CreateRecoveryCodeOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("made"), code: z.string() }),
  z.object({ kind: z.literal("keychainUnavailable") }),
  ...RelayTrouble,
]);
export type CreateRecoveryCodeOutcome = z.infer<typeof CreateRecoveryCodeOutcome>;

export const RevokeDeskInput = z.object({ deskId: DeskId });
export type RevokeDeskInput = z.infer<typeof RevokeDeskInput>;
export const RevokeDeskOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("revoked") }),
  z.object({ kind: z.literal("thisDesk") }),
  ...RelayTrouble,
]);
export type RevokeDeskOutcome = z.infer<typeof RevokeDeskOutcome>;
