import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { methodNames, scopesOpening } from "./method-scopes.ts";
import { isKnownScope } from "./scope-names.ts";

/** What Google's own client says of each method: the scopes its example asks for, any of which will do. */
function googlesTable(): Map<string, string[]> {
  const library = createRequire(import.meta.url).resolve("@googleapis/calendar/package.json");
  const declarations = readFileSync(join(dirname(library), "build", "v3.d.ts"), "utf8");
  const table = new Map<string, string[]>();
  for (const example of declarations.split("@example").slice(1)) {
    const method = /await calendar\.(\w+)\.(\w+)\(/.exec(example)?.slice(1).map(capital).join(".");
    const scopes = [...(/scopes: \[([^\]]*)\]/.exec(example)?.[1] ?? "").matchAll(/'([^']+)'/g)];
    if (method !== undefined) table.set(method, scopes.map(([, scope = ""]) => scope).sort());
  }
  return table;
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
}

test.each(methodNames)("[A10] %s opens to exactly the scopes Google's own client names", (method) => {
  expect(scopesOpening(method).toSorted()).toEqual(googlesTable().get(method));
});

test("[A10] knows every method Google's own client has, but the transfer by an administrator", () => {
  const googles = [...googlesTable().keys()].filter((method) => method !== "Calendars.TransferOwnership");
  expect([...methodNames].sort()).toEqual(googles.sort());
});

test("[A10] has a meaning on the consent page for every scope", () => {
  const scopes = new Set(methodNames.flatMap(scopesOpening));
  expect([...scopes].filter((scope) => !isKnownScope(scope))).toEqual([]);
});
