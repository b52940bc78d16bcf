import type { Clock } from "../shared/time.ts";

/** Remembers things until a moment, at most `limit` of them; the oldest goes first where there are too many. */
export interface ExpiringMap<Value> {
  /** Remembers a value until `expiresAt`, Unix milliseconds. False where the key is already remembered. */
  readonly put: (key: string, value: Value, expiresAt: number) => boolean;
  /** Gives the value and forgets it; undefined where it is not there or too old. */
  readonly take: (key: string) => Value | undefined;
}

/** An empty map. Keys are expected to have equal lifetimes, so that the oldest is also the first to expire. */
export function createExpiringMap<Value>(clock: Clock, limit: number): ExpiringMap<Value> {
  const kept = new Map<string, { readonly value: Value; readonly expiresAt: number }>();

  const dropOld = () => {
    for (const [key, { expiresAt }] of kept) {
      if (expiresAt > clock.now() && kept.size < limit) return;
      kept.delete(key);
    }
  };

  return {
    put: (key, value, expiresAt) => {
      dropOld();
      if (kept.has(key)) return false;
      kept.set(key, { value, expiresAt });
      return true;
    },
    take: (key) => {
      const found = kept.get(key);
      kept.delete(key);
      return found !== undefined && found.expiresAt > clock.now() ? found.value : undefined;
    },
  };
}
