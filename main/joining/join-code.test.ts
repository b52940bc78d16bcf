import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatJoinCode, makeJoinCode, readJoinCode } from "./join-code.ts";
import { deriveJoinKeys } from "./join-keys.ts";

const someBytes = fc.uint8Array({ minLength: 26, maxLength: 26 });

test("[MD1] a join code is read as it was shown, however it is grouped and written", () => {
  fc.assert(
    fc.property(
      someBytes,
      fc.constantFrom(" ", "-", "", " - ", "\u2013"),
      fc.boolean(),
      fc.constantFrom("I", "l", "L", "1"),
      fc.constantFrom("O", "o", "0"),
      (bytes, between, isSmall, one, zero) => {
        const code = makeJoinCode(() => bytes);
        const shown = formatJoinCode(code).replaceAll("-", between);
        const typed = (isSmall ? shown.toLowerCase() : shown).replaceAll("1", one).replaceAll("0", zero);
        expect(readJoinCode(` ${typed} `)).toEqual(code);
      },
    ),
  );
});

test("[MD1] what is no join code is told apart before anybody is asked", () => {
  const whole = formatJoinCode(makeJoinCode(randomBytes));
  expect(["", whole.slice(1), `${whole}7`, whole.replace(/.$/, "U"), "héllo"].map(readJoinCode)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("[MD1] a shown code has groups of 6, 5, 5, 5 and 5", () => {
  expect(formatJoinCode({ boxId: "ABC123", secret: "0123456789ABCDEFGHJK" })).toBe(
    "ABC123-01234-56789-ABCDE-FGHJK",
  );
});

test("[MD1] both desks derive the same from a code, and the relay learns neither key nor proof", () => {
  const { proof, proofHash, key } = deriveJoinKeys({ boxId: "ABC123", secret: "0123456789ABCDEFGHJK" });
  expect([proof, proofHash, key.toString("hex")]).toEqual([
    "696Ax9TSRwAP7SP2lP2Es_HBfrgtFWNd7rqRjXdn4w4",
    "s2frqy0ab8M_UD89c4A1duUC8MgdDip8hSvMuYWvHaI",
    "7d89d8d6df32f48b3fd21f8bf9cdbc639ac899e172804ad5d36a4a8b4f50a001",
  ]);
});

test("[MD1] a code that differs in one character derives nothing alike", () => {
  fc.assert(
    fc.property(
      someBytes,
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 1, max: 31 }),
      (bytes, at, by) => {
        const other = bytes.map((byte, index) => (index === at ? byte ^ by : byte));
        const one = deriveJoinKeys(makeJoinCode(() => bytes));
        const two = deriveJoinKeys(makeJoinCode(() => other));
        expect([one.proof === two.proof, one.key.equals(two.key)]).toEqual([false, false]);
      },
    ),
  );
});
