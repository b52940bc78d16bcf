import fc from "fast-check";
import { expect, test } from "vitest";
import { PractitionerId } from "../../shared/ids.ts";
import { type BrakeCount, decideBrake } from "./decide-brake.ts";

const ids = ["019aa000-0000-7000-8000-000000000001", "019aa000-0000-7000-8000-000000000002"].map((id) =>
  PractitionerId.parse(id),
);
const isHeld = (changing: number, future: number): boolean => {
  const [practitionerId = PractitionerId.parse(undefined)] = ids;
  return decideBrake([{ practitionerId, changing, future }]).has(practitionerId);
};

test("[MG8] five are always taken, the sixth is one too many", () => {
  expect([isHeld(5, 5), isHeld(6, 6), isHeld(6, 29), isHeld(6, 30)]).toEqual([false, true, true, false]);
});

test("[MG8] of many, exactly 20 % are taken and one more is held", () => {
  expect([isHeld(20, 100), isHeld(21, 100), isHeld(20, 99), isHeld(0, 0)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("[MG8] whatever the numbers, it holds exactly above max(5, 20 %)", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (future, some) => {
      const changing = Math.min(some, future);
      expect(isHeld(changing, future)).toBe(changing > Math.max(5, future / 5));
    }),
  );
});

test("[MG8] more changes never hold less, and more appointments never hold more", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(50), (future, changing, more) => {
      if (isHeld(changing, future)) expect(isHeld(changing + more, future)).toBe(true);
      else expect(isHeld(changing, future + more)).toBe(false);
    }),
  );
});

test("[MG8] each practitioner is counted alone", () => {
  const count = fc.record({ future: fc.nat(100), changing: fc.nat(100) });
  fc.assert(
    fc.property(count, count, (one, other) => {
      const counts = [one, other].flatMap((each, index): BrakeCount[] => {
        const practitionerId = ids[index];
        return practitionerId === undefined ? [] : [{ practitionerId, ...each }];
      });
      const held = decideBrake(counts);
      expect(ids.map((id) => held.has(id))).toEqual(
        [one, other].map(({ changing, future }) => isHeld(changing, future)),
      );
    }),
  );
});
