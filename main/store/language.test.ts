import { afterEach, expect, test } from "vitest";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { findLanguage, keepLanguage } from "./language.ts";
import { keepSetting } from "./settings.ts";

const desks: DeskUnderTest[] = [];
afterEach(() => {
  for (const one of desks.splice(0)) one.close();
});

function aStore(): DeskUnderTest["store"] {
  const opened = aDesk();
  desks.push(opened);
  return opened.store;
}

test("the language of the page is kept until another one, or the system's, is chosen", () => {
  const store = aStore();
  const kept = [findLanguage(store.reader)];
  for (const language of ["ar", "de", null] as const) {
    store.write((writer) => keepLanguage(writer, language));
    kept.push(findLanguage(store.reader));
  }
  expect(kept).toEqual([null, "ar", "de", null]);
});

test("a language that only a newer program knows follows the system", () => {
  const store = aStore();
  store.write((writer) => keepSetting(writer, { key: "pageLanguage", value: "eo" }));
  expect(findLanguage(store.reader)).toBe(null);
});
