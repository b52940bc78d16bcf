import { z } from "zod";
import { type CalendarKey, ClinicId, DeskId } from "../../shared/ids.ts";
import type { ClinicDocument, DeskRevocation, Recovered } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";
import type { ChannelTable } from "./channel-table.ts";

/** What every node that holds a clinic's sockets must hear of. */
export type News =
  | {
      readonly kind: "changed";
      readonly clinicId: ClinicId;
      readonly calendarKey: CalendarKey;
      readonly number: number;
      /** When a node took in Google's message, Unix milliseconds. */
      readonly takenAt: number;
    }
  | { readonly kind: "documentChanged"; readonly clinicId: ClinicId; readonly version: number }
  | { readonly kind: "revoked"; readonly clinicId: ClinicId; readonly revocation: DeskRevocation }
  /** A desk has come in with the clinic's recovery code. */
  | { readonly kind: "recovered"; readonly clinicId: ClinicId; readonly recovered: Recovered };

/** Carries news between nodes. What changes the store is told here by the store itself, to every follower at most once. */
export interface NewsBus {
  /** Resolves once news of this clinic arrive. Rejects where the bus cannot be reached; it is followed then when it can. */
  readonly follow: (clinicId: ClinicId) => Promise<void>;
  readonly unfollow: (clinicId: ClinicId) => void;
  readonly onNews: (listener: (news: News) => void) => void;
  /** Calls back when news may have been missed: whoever follows must look for himself. */
  readonly onGap: (listener: () => void) => void;
}

/** A clinic the relay serves. */
export interface RegisteredClinic {
  readonly id: ClinicId;
  /** Raw Ed25519, base64url. */
  readonly publicKey: string;
  readonly registeredAt: Instant;
}

/** Which clinics have registered. */
export interface ClinicTable {
  /** The clinic's public key, raw Ed25519, base64url. */
  readonly findPublicKey: (id: ClinicId) => Promise<string | undefined>;
  /** Keeps a clinic; one that is known already stays as it is. */
  readonly register: (clinic: RegisteredClinic) => Promise<void>;
}

/** The most desks the relay remembers of one clinic, the revoked ones among them. */
export const MOST_DESKS = 500;

/** A desk the relay has seen, or has been told to keep out. */
export interface KnownDesk {
  readonly deskId: DeskId;
  readonly revocation: DeskRevocation | null;
  /** When it last proved who it is or was last connected; null where it never was. */
  readonly seenAt: Instant | null;
  readonly line: "connected" | "away";
}

/** Whether a desk may come in. */
export type Admission =
  | { readonly kind: "admitted" }
  /** The clinic is closed to desks not seen before, knows this one by another key, or has too many. */
  | { readonly kind: "notAdmitted" }
  | { readonly kind: "revoked"; readonly revocation: DeskRevocation };

/**
 * The desks of each clinic. A clinic is open, that is every desk with a genuine certificate is let in and noted, until the first
 * of them is revoked; from then on only those that are known come in, and those that bring a join ticket.
 */
export interface DeskTable {
  readonly admit: (desk: {
    readonly clinicId: ClinicId;
    readonly deskId: DeskId;
    readonly publicKey: string;
    readonly at: Instant;
    readonly by: "certificate" | "joinTicket";
  }) => Promise<Admission>;
  /** Keeps a desk out for ever, also one that was never seen, and closes the clinic. The first word stays. Makes news. */
  readonly revoke: (revocation: DeskRevocation) => Promise<void>;
  readonly findRevocation: (clinicId: ClinicId, deskId: DeskId) => Promise<DeskRevocation | undefined>;
  /** The revocations there are of some desks of a clinic. */
  readonly findRevocations: (
    clinicId: ClinicId,
    deskIds: readonly DeskId[],
  ) => Promise<readonly DeskRevocation[]>;
  /** The desks that have a socket open, on whichever node. */
  readonly listConnected: (clinicId: ClinicId, now: Instant) => Promise<ReadonlySet<DeskId>>;
  /** In the order they came. */
  readonly list: (clinicId: ClinicId, now: Instant) => Promise<readonly KnownDesk[]>;
  /** Notes that a desk's socket is open (again and again while it is, every 5 min at most) or was closed. */
  readonly noteLine: (line: {
    readonly clinicId: ClinicId;
    readonly deskId: DeskId;
    readonly line: "connected" | "away";
    readonly at: Instant;
  }) => Promise<void>;
}

/** The clinics' sealed documents. */
export interface DocumentTable {
  readonly read: (clinicId: ClinicId) => Promise<ClinicDocument | undefined>;
  /** 0 where there is none. */
  readonly versionOf: (clinicId: ClinicId) => Promise<number>;
  /** Takes the place of the version before, of no other. Makes news. */
  readonly replace: (
    clinicId: ClinicId,
    document: ClinicDocument,
  ) => Promise<
    { readonly kind: "replaced" } | { readonly kind: "versionConflict"; readonly version: number }
  >;
}

/** How many boxes a clinic may have waiting, and how often a box may be tried. */
export const MOST_BOXES = 5;
export const TRIES_A_BOX = 5;

/** A sealed bundle that waits for a desk to join with. */
export interface Box {
  readonly id: string;
  readonly clinicId: ClinicId;
  /** The desk that left it. */
  readonly deskId: DeskId;
  readonly proofHash: string;
  readonly sealed: string;
  readonly expiresAt: Instant;
}

/** What came of trying a box. */
export type BoxTaking =
  | { readonly kind: "taken"; readonly box: Pick<Box, "clinicId" | "deskId" | "sealed"> }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  /** Never there, taken, too old, withdrawn or tried too often. */
  | { readonly kind: "gone" };

/** The boxes that wait. */
export interface BoxTable {
  readonly put: (box: Box, now: Instant) => Promise<"put" | "idTaken" | "tooMany">;
  readonly take: (wish: {
    readonly id: string;
    readonly proofHash: string;
    readonly now: Instant;
  }) => Promise<BoxTaking>;
  /** Nothing to withdraw is fine; another clinic's stays. */
  readonly withdraw: (id: string, clinicId: ClinicId) => Promise<void>;
}

/** What a clinic's printed recovery code opens, as a store keeps it. A clinic has one at most. */
export const Recovery = z
  .object({
    id: z.string(),
    clinicId: ClinicId,
    /** The desk that left it. */
    deskId: DeskId,
    proofHash: z.string(),
    sealed: z.string(),
    madeAt: Instant,
  })
  .readonly();
export type Recovery = z.infer<typeof Recovery>;

/** What the printed codes open, and who came with one. */
export interface RecoveryTable {
  /** Takes the place of the clinic's recovery before it; another clinic's id stays that clinic's. */
  readonly keep: (recovery: Recovery) => Promise<"kept" | "idTaken">;
  /** Given as often as it is asked for: whoever was cut off in the middle must be able to ask again. */
  readonly find: (id: string) => Promise<Recovery | undefined>;
  readonly findOf: (clinicId: ClinicId) => Promise<Pick<Recovery, "deskId" | "madeAt"> | undefined>;
  /** The last desk that came with a code, this one or an earlier. */
  readonly findRecovered: (clinicId: ClinicId) => Promise<Recovered | undefined>;
  /** Notes that a desk came in with the code. Makes news. */
  readonly noteRecovered: (clinicId: ClinicId, recovered: Recovered) => Promise<void>;
}

/** What is good once. */
export type OnceKind = "ticket" | "nonce" | "joinTicket";

/** Things that are good once and for a while, on all nodes together. */
export interface OnceTable {
  /** Keeps a value until `expiresAt`, Unix milliseconds. False where the key is kept already. */
  readonly put: (
    kind: OnceKind,
    kept: { readonly key: string; readonly value: string; readonly expiresAt: number },
  ) => Promise<boolean>;
  /** Gives the value and forgets it; undefined where it is not there or too old. */
  readonly take: (kind: OnceKind, key: string) => Promise<string | undefined>;
}

/** All that a relay remembers, and the bus on which its nodes hear of what changes. Everything rejects where it cannot be reached. */
export interface RelayStore {
  readonly clinics: ClinicTable;
  readonly desks: DeskTable;
  readonly documents: DocumentTable;
  readonly boxes: BoxTable;
  readonly recoveries: RecoveryTable;
  readonly channels: ChannelTable;
  readonly once: OnceTable;
  readonly bus: NewsBus;
  /** Resolves once the store can be used. Rejects with StoreUnreachableError where it cannot be reached at all. */
  readonly open: () => Promise<void>;
  /** False while the store is out of reach. */
  readonly isReachable: () => boolean;
  /** Writes down what is not written yet, and closes. */
  readonly close: () => Promise<void>;
}
