import { createHash, hkdfSync } from "node:crypto";
import { createRelay } from "../../backend/create-relay.ts";
import { createNonces } from "../../backend/nonces.ts";
import { machineTimers } from "../../backend/timers.ts";
import { identityOf, signText, type DeskIdentity } from "../../main/relay/desk-identity.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import {
  revocationText,
  SessionAnswer,
  sessionText,
  type DeskRevocation,
  type SessionPurpose,
  type SessionRequest,
} from "../../shared/relay/protocol.ts";
import { instantFromMs } from "../../shared/time.ts";
import { createChance, type Chance } from "../simulate/chance.ts";
import type { AtEnd } from "../support/with-endings.ts";
import { addressOf, createSender, type Answered } from "./send-from.ts";
import { siegeKey } from "./siege-relay.ts";

const MORNING = Date.UTC(2026, 10, 21, 9);
/** Below every limit on one address a minute. */
const REQUESTS_AN_ADDRESS = 15;

/** A clinic with two desks that are well, and one that was revoked. */
export interface ProofClinic {
  readonly desks: readonly [DeskIdentity, DeskIdentity];
  readonly revoked: DeskIdentity;
  /** Another desk with this clinic's certificate, which the relay has not seen. */
  readonly newDesk: (chance: Chance) => DeskIdentity;
}

/** A relay whose clock, chance and clinics all come from a seed. */
export interface ProofWorld {
  readonly url: string;
  readonly clinics: readonly [ProofClinic, ProofClinic, ProofClinic];
  readonly now: () => number;
  readonly pass: (milliseconds: number) => void;
  /** A nonce of the relay's own, minted here because its key is known; `agoMs` before now. */
  readonly nonce: (agoMs?: number) => string;
  /** A proof as a desk makes it. */
  readonly proofOf: (
    desk: DeskIdentity,
    wish: { readonly purpose: SessionPurpose; readonly host?: string; readonly nonce?: string },
  ) => SessionRequest;
  readonly ticketOf: (desk: DeskIdentity, purpose: SessionPurpose) => Promise<string>;
  readonly revocationOf: (by: DeskIdentity, deskId: DeskId) => DeskRevocation;
  /** One request, from an address that has asked for little so far. */
  readonly ask: (
    method: string,
    path: string,
    wish?: {
      readonly body?: object;
      readonly ticket?: string;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) => Promise<Answered>;
}

/** Starts the relay and makes three clinics known to it. Everything it draws comes from the seed, so that each run is the same. */
export async function aProofWorld(seed: number, atEnd: AtEnd): Promise<ProofWorld> {
  let now = MORNING;
  const clock = { now: () => now };
  let drawn = 0;
  const randomBytes = (length: number) =>
    createHash("sha512")
      .update(`${seed} ${(drawn += 1)}`)
      .digest()
      .subarray(0, length);
  const relay = await createRelay({
    env: {
      port: 0,
      host: "127.0.0.1",
      publicUrl: "https://relay.example.org",
      channelKeys: [siegeKey],
      enrolmentKey: null,
      dataFile: ":memory:",
      redisUrl: null,
      trustedProxies: 1,
      metricsPort: null,
      limits: { socketsPerSource: 1000, handshakesPerSecond: 1000 },
      drainSeconds: 0,
    },
    clock,
    timers: machineTimers,
    randomBytes,
    log: () => {},
  });
  const { url } = await relay.listen();
  atEnd(() => relay.close());
  const sender = createSender(16);
  atEnd(sender.close);
  const nonceKey = Buffer.from(hkdfSync("sha256", siegeKey, "", "session nonces", 32));
  const once = { put: async () => true, take: async () => undefined };
  let asked = 0;

  const ask: ProofWorld["ask"] = (method, path, { body, ticket, headers = {} } = {}) => {
    asked += 1;
    return sender.send(url + path, {
      method,
      body,
      headers: {
        ...headers,
        "X-Forwarded-For": addressOf(Math.floor(asked / REQUESTS_AN_ADDRESS)),
        ...(ticket === undefined ? {} : { Authorization: `Bearer ${ticket}` }),
      },
    });
  };
  const nonce = (agoMs = 0) =>
    createNonces({ keys: [nonceKey], clock: { now: () => now - agoMs }, once, randomBytes }).mint();
  const proofOf: ProofWorld["proofOf"] = ({ certificate, deskSigningKey }, wish) => {
    const { purpose, host = "relay.example.org", nonce: given = nonce() } = wish;
    const { deskId } = certificate;
    const text = sessionText({ host, deskId, nonce: given, purpose });
    return { certificate, nonce: given, purpose, signature: signText(deskSigningKey, text) };
  };
  const ticketOf: ProofWorld["ticketOf"] = async (desk, purpose) => {
    const { text } = await ask("POST", "/v1/session", { body: proofOf(desk, { purpose }) });
    return SessionAnswer.parse(JSON.parse(text)).ticket;
  };
  const revocationOf: ProofWorld["revocationOf"] = ({ clinicId, clinicSigningKey }, deskId) => {
    const unsigned = { clinicId, deskId, revokedAt: instantFromMs(now) };
    return { ...unsigned, signature: signText(clinicSigningKey, revocationText(unsigned)) };
  };

  const aClinic = async (number: number): Promise<ProofClinic> => {
    const chance = createChance(seed, number);
    const [clinicKey, clinicSigningKey] = [Buffer.from(chance.bytes(32)), Buffer.from(chance.bytes(32))];
    const newDesk = (by: Chance) =>
      identityOf(
        { clinicKey, clinicSigningKey, deskSigningKey: Buffer.from(by.bytes(32)) },
        {
          deskId: DeskId.parse(newUuidV7({ now: () => MORNING, randomBytes: by.bytes })),
          now: () => MORNING,
        },
      );
    const [one, other, revoked] = [newDesk(chance), newDesk(chance), newDesk(chance)];
    const { clinicId, certificate } = one;
    await ask("PUT", `/v1/clinics/${clinicId}`, { body: { certificate, enrolmentKey: null } });
    for (const desk of [one, other, revoked]) await ticketOf(desk, "request");
    const { deskId } = revoked.certificate;
    await ask("DELETE", `/v1/desks/${deskId}`, {
      ticket: await ticketOf(one, "request"),
      body: { revocation: revocationOf(one, deskId) },
    });
    return { desks: [one, other], revoked, newDesk };
  };

  return {
    url,
    clinics: [await aClinic(1), await aClinic(2), await aClinic(3)],
    now: () => now,
    pass: (milliseconds) => void (now += milliseconds),
    nonce,
    proofOf,
    ticketOf,
    revocationOf,
    ask,
  };
}
