import { createHash, createHmac, createSecretKey, hash, timingSafeEqual, type KeyObject } from "node:crypto";
import { CalendarKey, ClinicId, type ChannelId } from "../shared/ids.ts";
import type { Clock } from "../shared/time.ts";

/*
 * `v1.kid.claims.mac`: the text Google echoes in X-Goog-Channel-Token. The claims are base64url of
 * `clinicId:calendarKey:expiry in Unix seconds`; the mac is HMAC-SHA256 over version, key, claims and the channel's id, so a
 * token is good for one channel only. At most 256 characters are allowed (Calendar API push guide); ours are 167.
 */

/** How long a token is good for: longer than the 30 days Google was seen to cut a channel's life to. */
export const TOKEN_LIFE_MS = 35 * 24 * 60 * 60 * 1000;

/** Longest text Google accepts as a channel's token (Calendar API push guide). */
export const MAX_TOKEN_LENGTH = 256;

/** How many good tokens are remembered: Google sends a channel's again with each of its messages. */
const MOST_REMEMBERED = 20_000;

const shape = /^(v1\.([A-Za-z0-9_-]{6})\.([A-Za-z0-9_-]{20,160}))\.([A-Za-z0-9_-]{43})$/;

/** Whose calendar a channel tells about. */
export interface ChannelClaims {
  readonly clinicId: ClinicId;
  readonly calendarKey: CalendarKey;
  /** Unix milliseconds, whole seconds. */
  readonly expiresAt: number;
}

/** Mints and checks channel tokens. The first key signs; every key verifies, so that keys can be changed without a gap. */
export interface ChannelTokens {
  readonly mint: (channelId: ChannelId, claims: ChannelClaims) => string;
  /** The claims, undefined where the token is forged, of another channel or too old. */
  readonly verify: (channelId: string, token: string) => ChannelClaims | undefined;
}

/** Tokens under the given 32-byte keys, newest first. */
export function createChannelTokens(keys: readonly [Buffer, ...Buffer[]], clock: Clock): ChannelTokens {
  // Made into keys once: doing so for each message would cost six times the check itself.
  const keyById = new Map(keys.map((key) => [keyIdOf(key), createSecretKey(key)]));
  const signingId = keyIdOf(keys[0]);
  const signingKey = createSecretKey(keys[0]);
  // By their hash, so that no token lies in memory, and so that how long a look takes says nothing of any token.
  const remembered = new Map<string, ChannelClaims>();
  const remember = (mark: string, claims: ChannelClaims) => {
    const [oldest = ""] = remembered.keys();
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(oldest);
    remembered.set(mark, claims);
  };

  return {
    mint: (channelId, { clinicId, calendarKey, expiresAt }) => {
      const claims = [clinicId, calendarKey, Math.floor(expiresAt / 1000)].join(":");
      const signed = ["v1", signingId, Buffer.from(claims).toString("base64url")].join(".");
      return `${signed}.${macOf(signingKey, signed, channelId).toString("base64url")}`;
    },
    verify: (channelId, token) => {
      if (token.length > MAX_TOKEN_LENGTH) return undefined;
      const mark = hash("sha256", `${channelId}|${token}`, "base64url");
      const known = remembered.get(mark);
      if (known !== undefined && known.expiresAt > clock.now()) return known;
      const [, signed, keyId, claims, mac] = shape.exec(token) ?? [];
      const key = keyById.get(keyId ?? "");
      if (signed === undefined || claims === undefined || mac === undefined || key === undefined)
        return undefined;
      if (!timingSafeEqual(macOf(key, signed, channelId), Buffer.from(mac, "base64url"))) return undefined;
      const found = readClaims(claims, clock);
      if (found !== undefined) remember(mark, found);
      return found;
    },
  };
}

function keyIdOf(key: Buffer): string {
  return createHash("sha256").update("channel key id").update(key).digest("base64url").slice(0, 6);
}

function macOf(key: KeyObject, signed: string, channelId: string): Buffer {
  return createHmac("sha256", key).update(`${signed}|${channelId}`).digest();
}

function readClaims(text: string, clock: Clock): ChannelClaims | undefined {
  const [clinic, calendar, seconds] = Buffer.from(text, "base64url").toString().split(":");
  const clinicId = ClinicId.safeParse(clinic);
  const calendarKey = CalendarKey.safeParse(calendar);
  const expiresAt = Number(seconds) * 1000;
  if (!clinicId.success || !calendarKey.success || !(expiresAt > clock.now())) return undefined;
  return { clinicId: clinicId.data, calendarKey: calendarKey.data, expiresAt };
}
