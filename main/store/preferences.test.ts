import { afterEach, beforeEach, expect, test } from "vitest";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { keepPreferences, readPreferences } from "./preferences.ts";
import { findSetting, keepSetting } from "./settings.ts";

let under: DeskUnderTest;

beforeEach(() => {
  under = aDesk();
});
afterEach(() => under.close());

test("what is chosen is kept, and the rest stays as it was", () => {
  under.store.write((writer) => keepPreferences(writer, { areLettersOn: false }));
  under.store.write((writer) => keepPreferences(writer, { tipsPutAway: ["drag"] }));
  expect(readPreferences(under.store.reader)).toMatchObject({ areLettersOn: false, tipsPutAway: ["drag"] });
});

test("what cannot be read is as at first, and what a newer program kept stays", () => {
  const value = JSON.stringify({ areLettersOn: "loud", tipsPutAway: ["drag"], ofLaterYears: 3 });
  under.store.write((writer) => keepSetting(writer, { key: "preferences", value }));
  expect(readPreferences(under.store.reader)).toMatchObject({ areLettersOn: true, tipsPutAway: ["drag"] });
  under.store.write((writer) => keepPreferences(writer, { areLettersOn: false }));
  expect(JSON.parse(findSetting(under.store.reader, "preferences") ?? "")).toEqual({
    areLettersOn: false,
    tipsPutAway: ["drag"],
    ofLaterYears: 3,
  });
});

test("a damaged setting is as if nobody had chosen", () => {
  under.store.write((writer) => keepSetting(writer, { key: "preferences", value: "{" }));
  expect(readPreferences(under.store.reader)).toMatchObject({ areLettersOn: true, tipsPutAway: [] });
});
