import { expect, test } from "vitest";
import { base32 } from "./base32.ts";

test("writes the test vectors of RFC 4648, section 10", () => {
  const vectors = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
  expect(vectors.map((text) => base32(new TextEncoder().encode(text)))).toEqual([
    "",
    "my",
    "mzxq",
    "mzxw6",
    "mzxw6yq",
    "mzxw6ytb",
    "mzxw6ytboi",
  ]);
});
