import { PageLanguage } from "../../shared/ipc/language.ts";
import { findSetting, forgetSetting, keepSetting } from "./settings.ts";
import type { Reader, Writer } from "./sql.ts";

const KEY = "pageLanguage";

/** The language chosen for this desk's page, null where it follows the system or only a newer program knows it. */
export function findLanguage(reader: Reader): PageLanguage | null {
  return PageLanguage.safeParse(findSetting(reader, KEY)).data ?? null;
}

/** Keeps the language of this desk's page; null forgets it, and the page follows the system again. */
export function keepLanguage(writer: Writer, language: PageLanguage | null): void {
  if (language === null) forgetSetting(writer, KEY);
  else keepSetting(writer, { key: KEY, value: language });
}
