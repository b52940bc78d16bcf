import { expect, test } from "vitest";
import { ALL_COMMANDS } from "./all-commands.ts";
import { COMMAND_GROUPS } from "./command.ts";
import { GRID_KEYS } from "./grid-keys.ts";

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

test("no two commands have the same id", () => {
  expect(twice(ALL_COMMANDS.map(({ id }) => id))).toEqual([]);
});

test("no two commands have the same key, and none has a key of the grid", () => {
  const keys = ALL_COMMANDS.flatMap((command) => command.keys ?? []);
  const ofGrid = GRID_KEYS.flatMap(({ letter }) => letter ?? []);
  expect(twice([...keys, ...ofGrid])).toEqual([]);
});

test("a key is one character as on its cap, or mod and one", () => {
  const keys = ALL_COMMANDS.flatMap((command) => command.keys ?? []);
  expect(keys.filter((key) => !/^(mod\+)?[A-Z/?+-]$/.test(key))).toEqual([]);
});

test("each command has a title of its own and a group that is shown", () => {
  expect(twice(ALL_COMMANDS.map(({ title }) => title()))).toEqual([]);
  expect(ALL_COMMANDS.filter(({ group }) => !COMMAND_GROUPS.includes(group))).toEqual([]);
});
