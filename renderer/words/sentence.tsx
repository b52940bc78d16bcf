import { Fragment } from "react";
import type { ReactNode } from "react";
import { partsOf, placeMark } from "./place-mark.ts";
import { textOf } from "./spoken-words.ts";
import type { ValuesOf, WordKey } from "./word-key.ts";

/** A text and what stands at its placeholders. */
export interface SentenceProps<Key extends WordKey> {
  readonly of: Key;
  readonly values: ValuesOf<Key, ReactNode>;
}

/** A sentence with elements in it. A string stands in a <bdi>, so that a name keeps its own direction. */
export function Sentence<Key extends WordKey>({ of, values }: SentenceProps<Key>) {
  const given = new Map<string, ReactNode>(Object.entries(values));
  const marked = [...given].map(([name, value]) => [
    name,
    typeof value === "number" ? value : placeMark(name),
  ]);
  return partsOf(textOf(of, Object.fromEntries(marked))).map(({ at, text, name }) => {
    const value = name === undefined ? text : given.get(name);
    const isName = name !== undefined && typeof value === "string";
    return <Fragment key={at}>{isName ? <bdi>{value}</bdi> : value}</Fragment>;
  });
}
