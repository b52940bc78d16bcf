import type { WritableEvent } from "./writable-event.ts";

type ExtendedProperties = NonNullable<WritableEvent["extendedProperties"]>;

const KEY_LIMIT = 44;
const VALUE_LIMIT = 1024;
const COUNT_LIMIT = 300;
const SIZE_LIMIT = 32 * 1024;

/**
 * Extended properties within Google's limits (facts, B7): keys too long are dropped and values too long are cut, both
 * without a word; so are properties beyond the 300th of the event, or beyond its 32 kB.
 */
export function cutExtendedProperties(
  properties: ExtendedProperties | undefined,
): ExtendedProperties | undefined {
  if (properties === undefined) return undefined;
  const cut: ExtendedProperties = {};
  let count = 0;
  let size = 0;
  for (const part of ["private", "shared"] as const) {
    const kept: Record<string, string> = {};
    for (const [key, sent] of Object.entries(properties[part] ?? {})) {
      if (sent === undefined || key.length > KEY_LIMIT) continue;
      const value = sent.slice(0, VALUE_LIMIT);
      const bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
      if (count >= COUNT_LIMIT || size + bytes > SIZE_LIMIT) continue;
      kept[key] = value;
      count += 1;
      size += bytes;
    }
    if (Object.keys(kept).length > 0) cut[part] = kept;
  }
  return Object.keys(cut).length === 0 ? undefined : cut;
}
