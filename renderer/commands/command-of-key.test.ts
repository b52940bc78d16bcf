import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import type { KeyPlace, PressedKey } from "./command-of-key.ts";
import { commandOfKey } from "./command-of-key.ts";

function aCommand(keys: string, isOffered = true): Command {
  return {
    id: keys,
    title: () => keys,
    group: "desk",
    keys,
    isOffered: () => isOffered,
    run: () => undefined,
  };
}

const COMMANDS = [aCommand("N"), aCommand("/"), aCommand("?"), aCommand("mod+K"), aCommand("mod+Z")];
const OUTSIDE: KeyPlace = { isInField: false, isInDialog: false, areLettersOn: true };

function press(pressed: Partial<PressedKey>, place: Partial<KeyPlace> = {}): string | undefined {
  const whole = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return commandOfKey(COMMANDS, { ...whole, ...pressed }, { ...OUTSIDE, ...place })?.id;
}

test("a single letter acts outside fields and dialogs, where letters are switched on", () => {
  expect([
    press({ key: "n" }),
    press({ key: "N", shiftKey: true }),
    press({ key: "n" }, { isInField: true }),
    press({ key: "n" }, { isInDialog: true }),
    press({ key: "n" }, { areLettersOn: false }),
    press({ key: "n", altKey: true }),
    press({ key: "n", ctrlKey: true }),
    press({ key: "x" }),
  ]).toEqual(["N", "N", undefined, undefined, undefined, undefined, undefined, undefined]);
});

test("Ctrl+K acts wherever one is, Ctrl+Z wherever a field has not its own", () => {
  const everywhere = { isInField: true, isInDialog: true, areLettersOn: false };
  expect([
    press({ key: "k", ctrlKey: true }, everywhere),
    press({ key: "k", metaKey: true }),
    press({ key: "k", ctrlKey: true, shiftKey: true }),
    press({ key: "z", ctrlKey: true }, { isInDialog: true, areLettersOn: false }),
    press({ key: "z", ctrlKey: true }, { isInField: true }),
  ]).toEqual(["mod+K", "mod+K", undefined, "mod+Z", undefined]);
});

test("a keyboard of other letters has the keys at the same places", () => {
  expect([
    press({ key: "ى", code: "KeyN" }),
    press({ key: "ن", code: "KeyK", ctrlKey: true }),
    press({ key: "ظ", code: "Slash" }),
    press({ key: "؟", code: "Slash", shiftKey: true }),
    press({ key: "/", code: "Period", shiftKey: true }),
  ]).toEqual(["N", "mod+K", "/", "?", "/"]);
});

test("what is not offered has no key", () => {
  const pressed = {
    key: "n",
    code: "KeyN",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };
  expect(commandOfKey([aCommand("N", false)], pressed, OUTSIDE)).toBeUndefined();
});
