import type { english } from "./en.ts";

/** The name of a text of the main process. */
export type MainWord = keyof typeof english;

/** The texts of the main process in one language. */
export type MainWords = Readonly<Record<MainWord, string>>;
