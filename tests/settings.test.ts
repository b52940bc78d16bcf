import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/* .env.example names every variable that the desk and the relay read, and none besides. */

const root = new URL("..", import.meta.url).pathname;
const NAME = /\b((?:GOOGLE|RELAY|CLINIC_DESK)_[A-Z_]+|(?:HTTPS|NO)_PROXY)\b/g;

function namesIn(file: string): Set<string> {
  return new Set([...readFileSync(root + file, "utf8").matchAll(NAME)].map(([name]) => name));
}

test(".env.example and the program name the same variables", () => {
  const offered = new Set(
    [...readFileSync(`${root}.env.example`, "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name),
  );
  const read = new Set([...namesIn("main/read-environment.ts"), ...namesIn("backend/read-environment.ts")]);
  expect([...offered].toSorted()).toEqual([...read].toSorted());
});
