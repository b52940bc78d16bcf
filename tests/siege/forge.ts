import type { Chance } from "../simulate/chance.ts";

/** Base64url with one bit of what it means turned over. */
export function turned(text: string, chance: Chance): string {
  const bytes = Buffer.from(text, "base64url");
  const at = chance.below(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
  return bytes.toString("base64url");
}

/** Text with another character of the same kind in one place. */
export function misspelt(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  const old = text.charAt(at);
  const letters = /[0-9]/.test(old) ? "0123456789" : /[a-z]/.test(old) ? "abcdefklmxyz" : "ABCDEFKLMXYZ";
  const other = chance.pick(Array.from(letters).filter((letter) => letter !== old)) ?? "";
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Text that ends too early. */
export function cutShort(text: string, chance: Chance): string {
  return text.slice(0, chance.below(text.length));
}

/** One of a list that is not empty. */
export function oneOf<Item>(chance: Chance, ...items: readonly [Item, ...Item[]]): Item {
  return items[chance.below(items.length)] ?? items[0];
}
