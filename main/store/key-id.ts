import { createHmac } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/*
 * Beside the database lies a short id of its key. A wrong key and a damaged first page look the same to SQLite; the id tells
 * them apart. It is the beginning of an HMAC, so it says nothing about the key itself.
 */

/** How a key compares with the id kept beside a database. */
export type KeyComparison = "same" | "other" | "noIdKept";

/** Where the id of a database's key is kept. */
export function keyIdPath(databasePath: string): string {
  return `${databasePath}.keyid`;
}

/** The first 8 bytes of HMAC-SHA256(key, "kcv"), in hex. */
export function keyIdOf(key: Buffer): string {
  return createHmac("sha256", key).update("kcv").digest("hex").slice(0, 16);
}

/** Compares a key with the id beside the database. A file that a power cut left without an id in it counts for nothing. */
export function compareKey(place: { readonly path: string; readonly key: Buffer }): KeyComparison {
  const file = keyIdPath(place.path);
  if (!existsSync(file)) return "noIdKept";
  const kept = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{16}$/.test(kept)) return "noIdKept";
  return kept === keyIdOf(place.key) ? "same" : "other";
}

/** Keeps the id of a key that is proven to open the database; on disk when this returns. */
export function keepKeyId(place: { readonly path: string; readonly key: Buffer }): void {
  writeFileSync(keyIdPath(place.path), `${keyIdOf(place.key)}\n`, { mode: 0o600, flush: true });
}
