import type { LanguageChoice } from "../../shared/ipc/language.ts";
import { keepLanguage } from "../store/language.ts";
import type { Desk } from "./desk.ts";

/** Keeps the language of this desk; the menu follows. */
export function chooseLanguage(desk: Desk, { chosen }: LanguageChoice): void {
  desk.store.write((writer) => keepLanguage(writer, chosen));
  desk.announce("languageChanged");
}
