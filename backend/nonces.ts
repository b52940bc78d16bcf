import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto";
import type { Clock } from "../shared/time.ts";
import type { OnceTable } from "./store/relay-store.ts";

const NONCE_LIFE_MS = 60_000;

/** Makes nonces that carry their own proof, so that nothing is kept for a stranger who only asks for one. */
export interface Nonces {
  readonly mint: () => string;
  /** True once for each nonce of ours that is at most 60 s old. Rejects where the store is out of reach. */
  readonly spend: (nonce: string) => Promise<boolean>;
}

/** Nonces of the form `expiry.chance.mac`, the mac being HMAC-SHA256 under the first key; every key verifies. */
export function createNonces(options: {
  readonly keys: readonly [Buffer, ...Buffer[]];
  readonly clock: Clock;
  readonly once: OnceTable;
  readonly randomBytes: (length: number) => Uint8Array;
}): Nonces {
  const { clock, once, randomBytes } = options;
  const [newest, ...older] = options.keys;
  const signingKey = createSecretKey(newest);
  const keys = [signingKey, ...older.map((key) => createSecretKey(key))];
  const macOf = (key: KeyObject, text: string) => createHmac("sha256", key).update(text).digest();

  return {
    mint: () => {
      const chance = Buffer.from(randomBytes(16)).toString("base64url");
      const text = `${(clock.now() + NONCE_LIFE_MS).toString(36)}.${chance}`;
      return `${text}.${macOf(signingKey, text).toString("base64url")}`;
    },
    spend: async (nonce) => {
      const [, text, expiry, mac] =
        /^(([0-9a-z]{1,10})\.[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(nonce) ?? [];
      if (text === undefined || expiry === undefined || mac === undefined) return false;
      const given = Buffer.from(mac, "base64url");
      if (!keys.some((key) => timingSafeEqual(macOf(key, text), given))) return false;
      const expiresAt = Number.parseInt(expiry, 36);
      return expiresAt > clock.now() && once.put("nonce", { key: text, value: "", expiresAt });
    },
  };
}
