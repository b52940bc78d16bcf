import fc from "fast-check";
import { expect, test } from "vitest";
import { STATUSES, statusMayFollow } from "../../shared/model/status-ladder.ts";
import { statusPath } from "./status-path.ts";

const status = fc.constantFrom(...STATUSES);

test("every step of a path is one the ladder allows, and it ends where it should", () => {
  fc.assert(
    fc.property(status, status, (from, to) => {
      const path = statusPath(from, to);
      expect(path.every((next, index) => statusMayFollow(path[index - 1] ?? from, next))).toBe(true);
      expect(path.at(-1) ?? from).toBe(to);
    }),
  );
});

test("taking back the cancellation of a confirmed visit goes over booked", () => {
  expect(statusPath("cancelled", "confirmed")).toEqual(["booked", "confirmed"]);
});
