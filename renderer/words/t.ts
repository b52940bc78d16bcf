import { textOf } from "./spoken-words.ts";
import type { PlaceholderOf, ValuesOf, WordKey } from "./word-key.ts";

/** Only a text with a placeholder takes values. */
type Values<Key extends WordKey> = [PlaceholderOf<Key>] extends [never]
  ? readonly []
  : readonly [values: ValuesOf<Key>];

/**
 * A text of the page in the language that is spoken now. Numbers are written as that language writes them, and `count`
 * chooses the plural form; names and other strings are inserted as they are and cannot turn the direction of the rest.
 */
export function t<Key extends WordKey>(key: Key, ...values: Values<Key>): string {
  return textOf(key, values[0] ?? {});
}
