import type { PageLanguage } from "../../shared/ipc/language.ts";
import type { Machine } from "../machine.ts";
import { findLanguage } from "../store/language.ts";
import type { Reader } from "../store/sql.ts";
import { languageOf } from "./say.ts";

/** The language of this desk: what somebody chose, else the computer's. */
export function deskLanguage(reader: Reader, { language }: Pick<Machine, "language">): PageLanguage {
  return findLanguage(reader) ?? languageOf(language());
}
