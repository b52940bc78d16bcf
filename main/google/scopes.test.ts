import { expect, test } from "vitest";
import { missingScopes, SCOPES } from "./scopes.ts";

test("[AC3] misses nothing where everything was granted, in Google's own spelling", () => {
  const granted = SCOPES.map((scope) =>
    scope === "email" ? "https://www.googleapis.com/auth/userinfo.email" : scope,
  );
  expect(missingScopes(granted.toReversed().join(" "))).toEqual([]);
});

test("[AC3] misses nothing where the answer does not say: everything was granted (RFC 6749, section 5.1)", () => {
  expect(missingScopes(undefined)).toEqual([]);
});

test.each(SCOPES.map((scope) => [scope]))("[AC3] names %s where its box was unticked", (unticked) => {
  expect(missingScopes(SCOPES.filter((scope) => scope !== unticked).join(" "))).toEqual([unticked]);
});
