import { expect, test } from "vitest";
import { zonesLike } from "./zones-like.ts";

const options = ["Africa/Nairobi", "America/New_York", "Europe/Zurich"].map((zone) => ({
  value: zone,
  label: zone,
}));

test.each([
  ["new york", ["America/New_York"]],
  ["New_York", ["America/New_York"]],
  [" zurich ", ["Europe/Zurich"]],
  ["mars", []],
])("a zone is found as people write it: %s", (search, zones) => {
  const found = zonesLike({ options, search, limit: 5 });
  expect(found.map((option) => ("value" in option ? option.value : ""))).toEqual(zones);
});
