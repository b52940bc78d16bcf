import fc from "fast-check";
import { expect, test } from "vitest";
import { CalendarKey, ChannelId, ClinicId } from "../shared/ids.ts";
import { createChannelTokens, MAX_TOKEN_LENGTH } from "./channel-token.ts";

const channelId = ChannelId.parse("4ba78bf0-6a47-41e2-bcfd-0800200c9a66");
const claims = {
  clinicId: ClinicId.parse("abcdefghijklmnopqrstuvwxyz"),
  calendarKey: CalendarKey.parse("k".repeat(43)),
  expiresAt: 2_000_000_000_000,
};
const clock = { now: () => 1_900_000_000_000 };
const key = Buffer.alloc(32, 1);
const tokens = createChannelTokens([key], clock);
const token = tokens.mint(channelId, claims);

test("gives back what it was minted for", () => {
  expect(tokens.verify(channelId, token)).toEqual(claims);
});

test("stays within the 256 characters Google allows", () => {
  expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
});

test("is good for its own channel only", () => {
  expect(tokens.verify("5ba78bf0-6a47-41e2-bcfd-0800200c9a66", token)).toBeUndefined();
});

test("is refused from the moment it expires", () => {
  const at = (now: number) => createChannelTokens([key], { now: () => now }).verify(channelId, token);
  expect([at(claims.expiresAt - 1), at(claims.expiresAt)]).toEqual([claims, undefined]);
});

test("is refused when it expires, and on another channel, though it has been seen to be good", () => {
  let now = claims.expiresAt - 1;
  const { verify } = createChannelTokens([key], { now: () => now });
  const first = verify(channelId, token);
  const again = verify(channelId, token);
  const elsewhere = verify("5ba78bf0-6a47-41e2-bcfd-0800200c9a66", token);
  now = claims.expiresAt;
  expect({ first, again, elsewhere, late: verify(channelId, token) }).toEqual({
    first: claims,
    again: claims,
    elsewhere: undefined,
    late: undefined,
  });
});

test("is refused with any one character changed", () => {
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.integer({ min: 33, max: 126 }), (index, code) => {
      const changed = token.slice(0, index) + String.fromCharCode(code) + token.slice(index + 1);
      return sameBytes(changed, token) || tokens.verify(channelId, changed) === undefined;
    }),
    { numRuns: 2000 },
  );
});

test("outlives a change of keys, and not the next one", () => {
  const newer = Buffer.alloc(32, 2);
  const newest = Buffer.alloc(32, 3);
  const after = (keys: readonly [Buffer, ...Buffer[]]) =>
    createChannelTokens(keys, clock).verify(channelId, token);
  expect([after([newer, key]), after([newest, newer])]).toEqual([claims, undefined]);
});

/** The last character of a base64url text holds bits that stand for nothing: two texts can be the same bytes. */
function sameBytes(one: string, other: string): boolean {
  const read = (text: string) =>
    text.split(".").map((part, index) => (index < 3 ? part : Buffer.from(part, "base64url").toString("hex")));
  return read(one).join() === read(other).join();
}
