import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../shared/time.ts";
import { createExpiringMap } from "./expiring-map.ts";

const NONCE_LIFE_MS = 60_000;
const MOST_SPENT = 100_000;

/** Makes nonces that carry their own proof, so that nothing is kept for a stranger who only asks for one. */
export interface Nonces {
  readonly mint: () => string;
  /** True once for each nonce of ours that is at most 60 s old. */
  readonly spend: (nonce: string) => boolean;
}

/** Nonces of the form `expiry.chance.mac`, the mac being HMAC-SHA256 under `key`. */
export function createNonces(options: {
  readonly key: Buffer;
  readonly clock: Clock;
  readonly randomBytes: (length: number) => Uint8Array;
}): Nonces {
  const { key, clock, randomBytes } = options;
  const spent = createExpiringMap<true>(clock, MOST_SPENT);
  const macOf = (text: string) => createHmac("sha256", key).update(text).digest();

  return {
    mint: () => {
      const chance = Buffer.from(randomBytes(16)).toString("base64url");
      const text = `${(clock.now() + NONCE_LIFE_MS).toString(36)}.${chance}`;
      return `${text}.${macOf(text).toString("base64url")}`;
    },
    spend: (nonce) => {
      const [, text, expiry, mac] =
        /^(([0-9a-z]{1,10})\.[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(nonce) ?? [];
      if (text === undefined || expiry === undefined || mac === undefined) return false;
      if (!timingSafeEqual(macOf(text), Buffer.from(mac, "base64url"))) return false;
      const expiresAt = Number.parseInt(expiry, 36);
      return expiresAt > clock.now() && spent.put(text, true, expiresAt);
    },
  };
}
