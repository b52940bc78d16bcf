import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSealer } from "./seal.ts";

const sealer = createSealer({ key: randomBytes(32), randomBytes });

test("[MD1] what the clinic sealed, the clinic can open", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => sealer.open(sealer.seal(text)) === text));
});

test("[MD1] seals the same text differently each time", () => {
  expect(sealer.seal("Mira Lang")).not.toBe(sealer.seal("Mira Lang"));
});

test("[MD1] opens nothing that another clinic sealed, or that was changed or cut", () => {
  const other = createSealer({ key: randomBytes(32), randomBytes });
  const sealed = sealer.seal("Mira Lang");
  const changed = (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1);
  expect([
    other.open(sealed),
    sealer.open(changed),
    sealer.open(sealed.slice(0, 20)),
    sealer.open(""),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

test("[MD1] refuses a key of another length", () => {
  expect(() => createSealer({ key: randomBytes(16), randomBytes })).toThrow("32 bytes");
});
