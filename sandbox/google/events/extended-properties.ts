import type { WritableEvent } from "./writable-event.ts";

type ExtendedProperties = NonNullable<WritableEvent["extendedProperties"]>;

const KEY_LIMIT = 44;
const VALUE_LIMIT = 1024;
const COUNT_LIMIT = 300;

/**
 * Extended properties within Google's limits (facts, B7): keys too long are dropped and values too long are cut, both
 * without a word; so are properties beyond the 300th.
 */
export function cutExtendedProperties(
  properties: ExtendedProperties | undefined,
): ExtendedProperties | undefined {
  if (properties === undefined) return undefined;
  const cut: ExtendedProperties = {};
  for (const part of ["private", "shared"] as const) {
    const map = properties[part];
    if (map === undefined) continue;
    const kept = Object.entries(map)
      .filter(([key, value]) => key.length <= KEY_LIMIT && value !== undefined)
      .slice(0, COUNT_LIMIT)
      .map(([key, value]) => [key, value?.slice(0, VALUE_LIMIT)] as const);
    if (kept.length > 0) cut[part] = Object.fromEntries(kept);
  }
  return Object.keys(cut).length === 0 ? undefined : cut;
}
