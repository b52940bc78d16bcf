import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MUTANTS } from "./mutants.ts";

const project = new URL("../..", import.meta.url).pathname;

test.each(MUTANTS)("$name changes a text that stands in its file once", ({ file, from, to }) => {
  const text = readFileSync(join(project, file), "utf8");
  expect([text.split(from).length - 1, to === from]).toEqual([1, false]);
});
