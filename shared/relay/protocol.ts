import { z } from "zod";
import { CalendarKey, ChannelId, ClinicId, DeskId } from "../ids.ts";
import { Instant } from "../time.ts";

/** Rises whenever a schema below changes its meaning; a test pins the schemas' hash to it. */
export const PROTOCOL_VERSION = 1;

/** The most bytes of one websocket message, either way. A clinic with many calendars gets its welcome in several parts. */
export const MAX_MESSAGE_BYTES = 4096;

/** The text a desk signs to open a session; see `sessionText`. */
export const SESSION_CONTEXT = "clinic-relay-v1";

/** The text a desk signs with its own key: context, host, desk, nonce and purpose, joined by " / ". */
export function sessionText(parts: {
  readonly host: string;
  readonly deskId: DeskId;
  readonly nonce: string;
  readonly purpose: SessionPurpose;
}): string {
  return [SESSION_CONTEXT, parts.host, parts.deskId, parts.nonce, parts.purpose].join(" / ");
}

/** What a ticket is good for: one websocket, or one request. */
export const SessionPurpose = z.enum(["stream", "request"]);
export type SessionPurpose = z.infer<typeof SessionPurpose>;

/** base64url without padding. */
const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A desk's certificate: these fields, signed by the clinic key over `certificateText`. Keys are raw Ed25519, base64url. */
export const DeskCertificate = z.object({
  clinicId: ClinicId,
  clinicPublicKey: Base64Url.length(43),
  deskId: DeskId,
  deskPublicKey: Base64Url.length(43),
  issuedAt: Instant,
  signature: Base64Url.length(86),
});
export type DeskCertificate = z.infer<typeof DeskCertificate>;

/** The text the clinic key signs in a certificate. */
export function certificateText(certificate: Omit<DeskCertificate, "signature">): string {
  const { clinicId, clinicPublicKey, deskId, deskPublicKey, issuedAt } = certificate;
  return ["clinic-desk-certificate-v1", clinicId, clinicPublicKey, deskId, deskPublicKey, issuedAt].join(
    " / ",
  );
}

/** `POST /v1/session` without a body: a nonce, good for 60 s. */
export const NonceAnswer = z.object({ nonce: z.string().min(20).max(200) });

/** `POST /v1/session` with this body: the desk proves who it is. */
export const SessionRequest = z.object({
  certificate: DeskCertificate,
  nonce: z.string().max(200),
  purpose: SessionPurpose,
  /** Ed25519 by the desk key over `sessionText`, base64url. */
  signature: Base64Url.length(86),
});
export type SessionRequest = z.infer<typeof SessionRequest>;

/** The answer: a single-use ticket, good for 30 s, sent as `Authorization: Bearer <ticket>`. */
export const SessionAnswer = z.object({ ticket: z.string().min(20).max(400) });

/** `PUT /v1/clinics/{id}`: the first desk registers its clinic, and a desk that joined a closed one makes itself known. */
export const RegisterClinicRequest = z.object({
  certificate: DeskCertificate,
  enrolmentKey: z.string().max(200).nullable(),
  /** What the box was answered with that let this desk join; it admits the desk to a clinic that is closed to others. */
  joinTicket: z.string().max(400).optional(),
});
export type RegisterClinicRequest = z.infer<typeof RegisterClinicRequest>;

/** `POST /v1/channels`: the calendar's live channel or a new one; `renew`: a new one beside the live one (CH2). */
export const OpenChannelRequest = z.object({ calendarKey: CalendarKey, mode: z.enum(["reuse", "renew"]) });
export type OpenChannelRequest = z.infer<typeof OpenChannelRequest>;

/** What to hand to Google's `events.watch`. `state` tells whether Google has already been asked for this one. */
export const OpenChannelAnswer = z.object({
  channelId: ChannelId,
  token: z.string().max(256),
  address: z.url(),
  state: z.enum(["new", "live"]),
  /** Known once bound. */
  expiresAt: Instant.nullable(),
  resourceId: z.string().max(256).nullable(),
  /** When Google last called on this channel, its first `sync` message included; null while it never did (CH5). */
  lastMessageAt: Instant.nullable(),
});
export type OpenChannelAnswer = z.infer<typeof OpenChannelAnswer>;

/** `PUT /v1/channels/{id}`: what Google answered to `events.watch`. */
export const BindChannelRequest = z.object({ resourceId: z.string().min(1).max(256), expiresAt: Instant });
export type BindChannelRequest = z.infer<typeof BindChannelRequest>;

/**
 * A calendar's last change as the relay knows it. `number` rises with every accepted message and is never used twice, whatever
 * the relay forgets: it is the Unix millisecond of the change, or one more than the number before.
 */
export const CalendarChange = z.object({ calendarKey: CalendarKey, changedAt: Instant, number: z.int() });
export type CalendarChange = z.infer<typeof CalendarChange>;

/** The most characters of a sealed box and of a sealed document. */
export const LONGEST_BOX = 32 * 1024;
export const LONGEST_DOCUMENT = 64 * 1024;

/** A box's locator: the first six characters of a join code. */
export const BoxId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/);

/** `PUT /v1/boxes/{id}` with a ticket: leaves what another desk needs to join, for 10 minutes. Empty answer; the id taken: `boxTaken`. */
export const PutBoxRequest = z.object({
  /** SHA-256 of the proof's 32 bytes, base64url: the relay never holds the proof itself. */
  proofHash: Base64Url.length(43),
  sealed: Base64Url.max(LONGEST_BOX),
});
export type PutBoxRequest = z.infer<typeof PutBoxRequest>;

/** `POST /v1/boxes/{id}/take` without a ticket. `DELETE /v1/boxes/{id}` with a ticket of its clinic withdraws it. */
export const TakeBoxRequest = z.object({ proof: Base64Url.length(43) });
export type TakeBoxRequest = z.infer<typeof TakeBoxRequest>;

/** The box's content, given once. A wrong proof: `codeWrong` with `triesLeft`; unknown, taken or expired: `boxGone`. */
export const TakeBoxAnswer = z.object({
  sealed: Base64Url.max(LONGEST_BOX),
  joinTicket: z.string().min(20).max(400),
});
export type TakeBoxAnswer = z.infer<typeof TakeBoxAnswer>;

/** The most characters of a clinic's sealed keys. */
export const LONGEST_RECOVERY = 1024;

/** A recovery's locator: 16 bytes made of the printed code, base64url, so that nobody without the code can name one. */
export const RecoveryId = Base64Url.length(22);

/**
 * `PUT /v1/recovery` with a ticket: what the printed recovery code opens, in the place of what was kept before. It stays until then,
 * or until the desk that left it is revoked. Empty answer; the id taken by another clinic: `boxTaken`.
 */
export const PutRecoveryRequest = z.object({
  recoveryId: RecoveryId,
  /** SHA-256 of the proof's 32 bytes, base64url. */
  proofHash: Base64Url.length(43),
  sealed: Base64Url.max(LONGEST_RECOVERY),
});
export type PutRecoveryRequest = z.infer<typeof PutRecoveryRequest>;

/** `POST /v1/recoveries/{id}/take` without a ticket. */
export const TakeRecoveryRequest = z.object({ proof: Base64Url.length(43) });

/** The sealed keys, and what admits the desk to a closed clinic. Anything else, a wrong proof included: `recoveryGone`. */
export const TakeRecoveryAnswer = z.object({
  sealed: Base64Url.max(LONGEST_RECOVERY),
  joinTicket: z.string().min(20).max(400),
});
export type TakeRecoveryAnswer = z.infer<typeof TakeRecoveryAnswer>;

/** A desk that came into the clinic with the recovery code, and when. */
export const Recovered = z.object({ deskId: DeskId, at: Instant });
export type Recovered = z.infer<typeof Recovered>;

/**
 * `PUT /v1/clinics/{id}/document` with a ticket, and the answer of `GET`. `version` is 1 above the one it takes the place of, 1 for
 * the first; otherwise `versionConflict` with the present version. None there yet: `notFound`.
 */
export const ClinicDocument = z.object({
  version: z.int().min(1),
  /** Opaque to the relay. */
  sealed: Base64Url.max(LONGEST_DOCUMENT),
  /** The certificate of the desk that wrote it, and Ed25519 by that desk's key over `documentText`, base64url. */
  certificate: DeskCertificate,
  signature: Base64Url.length(86),
});
export type ClinicDocument = z.infer<typeof ClinicDocument>;

/** The text a desk signs under a document it has written. */
export function documentText(document: {
  readonly clinicId: ClinicId;
  readonly version: number;
  readonly sealed: string;
}): string {
  return ["clinic-document-v1", document.clinicId, document.version, document.sealed].join(" / ");
}

/** A desk that is of the clinic no longer; by the clinic key over `revocationText`, so that a desk need not take the relay's word. */
export const DeskRevocation = z.object({
  clinicId: ClinicId,
  deskId: DeskId,
  revokedAt: Instant,
  signature: Base64Url.length(86),
});
export type DeskRevocation = z.infer<typeof DeskRevocation>;

/** The text the clinic key signs to revoke a desk. */
export function revocationText(revocation: Omit<DeskRevocation, "signature">): string {
  return ["clinic-desk-revocation-v1", revocation.clinicId, revocation.deskId, revocation.revokedAt].join(
    " / ",
  );
}

/** `DELETE /v1/desks/{id}` with a ticket of the clinic. It holds for ever; the desk's sockets close within 5 s. */
export const RevokeDeskRequest = z.object({ revocation: DeskRevocation });
export type RevokeDeskRequest = z.infer<typeof RevokeDeskRequest>;

/** `GET /v1/desks` with a ticket: the desks of the clinic as the relay knows them, in the order they came. */
export const DesksAnswer = z.object({
  desks: z.array(
    z.object({
      deskId: DeskId,
      state: z.enum(["admitted", "revoked"]),
      /** When it was last connected; null where that is not known. */
      seenAt: Instant.nullable(),
      line: z.enum(["connected", "away"]),
    }),
  ),
  /** The recovery that is kept: which desk left it, when, and whether somebody has come with it since. null: there is none. */
  recovery: z.object({ deskId: DeskId, madeAt: Instant, use: z.enum(["unused", "used"]) }).nullable(),
});
export type DesksAnswer = z.infer<typeof DesksAnswer>;

/** The body of every refusal. `clinicUnknown`: register first; `enrolmentKeyWrong`: ask the relay's operator for the key;
 * `notAdmitted`: the clinic is closed to desks the relay has not seen, join with a code; `recoveryGone`: no recovery is kept that this
 * code opens, or the desk that left it is revoked. */
export const RefusalAnswer = z.object({
  code: z.enum([
    "badRequest",
    "tooLarge",
    "notFound",
    "notAllowed",
    "clinicUnknown",
    "enrolmentKeyWrong",
    "tooManyCalendars",
    "otherResource",
    "overtaken",
    "tooManyRequests",
    "unavailable",
    "codeWrong",
    "boxGone",
    "boxTaken",
    "recoveryGone",
    "versionConflict",
    "revoked",
    "notAdmitted",
  ]),
  /** With `codeWrong`: how many tries the box has left, 0 when it is gone. */
  triesLeft: z.int().min(0).optional(),
  /** With `versionConflict`: the document's present version, 0 where there is none. */
  version: z.int().min(0).optional(),
  /** With `revoked`: the proof that one of the clinic's desks said so. */
  revocation: DeskRevocation.optional(),
});
export type RefusalAnswer = z.infer<typeof RefusalAnswer>;

/** Relay -> desk. Unknown kinds are ignored, unknown fields survive. */
export const DownMessage = z.discriminatedUnion("kind", [
  z.looseObject({
    kind: z.literal("welcome"),
    version: z.int(),
    calendars: z.array(CalendarChange),
    /** The version of the clinic's document, 0 where there is none. */
    documentVersion: z.int().min(0),
    /** The desk that came last with the recovery code; not there where none ever did. */
    recovered: Recovered.optional(),
  }),
  z.looseObject({ kind: z.literal("changed"), calendarKey: CalendarKey, number: z.int() }),
  z.looseObject({ kind: z.literal("documentChanged"), version: z.int() }),
  z.looseObject({ kind: z.literal("revoked"), revocation: DeskRevocation }),
  z.looseObject({ kind: z.literal("recovered"), ...Recovered.shape }),
  z.looseObject({ kind: z.literal("bye"), retryAfterMs: z.int().min(0) }),
]);
export type DownMessage = z.infer<typeof DownMessage>;

/** Desk -> relay. */
export const UpMessage = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("hello"), version: z.int(), deskId: DeskId }),
  z.looseObject({ kind: z.literal("seen"), calendarKey: CalendarKey, number: z.int() }),
]);
export type UpMessage = z.infer<typeof UpMessage>;
