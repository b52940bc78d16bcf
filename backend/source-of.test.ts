import { expect, test } from "vitest";
import { sourceOf } from "./source-of.ts";

test("counts a network, not a machine", () => {
  expect(
    ["192.0.2.77", "::ffff:192.0.2.9", "2001:db8:1:2:3:4:5:6", "2001:db8::7", "::1", undefined].map(
      (address) => sourceOf(address),
    ),
  ).toEqual(["192.0.2", "192.0.2", "2001:db8:1:2", "2001:db8:0:0", "0:0:0:0", ""]);
});
