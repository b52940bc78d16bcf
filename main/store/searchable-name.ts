import { foldName } from "./fold-name.ts";

/** A name as it is looked up: folded, with a space before every word, the first one too. */
export function searchableName(name: string): string {
  return ` ${foldName(name)}`;
}
