import { expect, test } from "vitest";
import { aClinic } from "../../tests/support/clinic.ts";
import { aDesk } from "../../tests/support/desk.ts";
import { keepSetting } from "./settings.ts";
import { keepViewSettings, readViewSettings } from "./view-settings.ts";

test("what a desk looks at is kept, and what cannot be read is as if nothing was", () => {
  const { desk, store, close } = aDesk();
  const { keller } = aClinic(desk);
  const usual = { zoom: "normal", hidden: [], weekOf: null } as const;
  expect(readViewSettings(store.reader)).toEqual(usual);
  const chosen = { zoom: "large", hidden: [keller], weekOf: keller } as const;
  store.write((writer) => keepViewSettings(writer, { ...chosen, hidden: [...chosen.hidden] }));
  expect(readViewSettings(store.reader)).toEqual(chosen);
  for (const value of ['{"zoom":"telescope"}', "not JSON"]) {
    store.write((writer) => keepSetting(writer, { key: "view", value }));
    expect(readViewSettings(store.reader)).toEqual(usual);
  }
  close();
});
