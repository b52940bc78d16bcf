import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type JoinBundle, openBundle, sealBundle } from "./join-bundle.ts";
import { sealPacked } from "./sealed-json.ts";

const key = Buffer.alloc(32, 1);
const bundle: JoinBundle = {
  format: 1,
  clinicKey: "a".repeat(64),
  clinicSigningKey: "b".repeat(64),
  fields: {},
};

test("[MD1] a bundle is opened with its code's key and with no other", () => {
  const sealed = sealBundle(bundle, { key, randomBytes });
  expect([openBundle(sealed, key), openBundle(sealed, Buffer.alloc(32, 2))]).toEqual([bundle, undefined]);
});

test("[MD1] a bundle that was changed on its way is none", () => {
  const sealed = Buffer.from(sealBundle(bundle, { key, randomBytes }), "base64url");
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(openBundle(changed.toString("base64url"), key)).toBeUndefined();
    }),
  );
  expect(openBundle(sealed.subarray(0, 20).toString("base64url"), key)).toBeUndefined();
});

test("[MD1] a newer program's bundle is not guessed at", () => {
  const newer = sealPacked({ ...bundle, format: 2 }, { key, randomBytes });
  expect(openBundle(newer, key)).toBeUndefined();
});
