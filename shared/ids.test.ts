import fc from "fast-check";
import { expect, test } from "vitest";
import { AppointmentId, newUuidV7 } from "./ids.ts";

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const milliseconds = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test("[BK4] every id minted is a UUIDv7", () => {
  fc.assert(
    fc.property(bytes, milliseconds, (random, now) => {
      const id = newUuidV7({ now: () => now, randomBytes: () => random });
      expect(AppointmentId.parse(id)).toBe(id);
    }),
  );
});

test("[BK4] ids minted later sort later", () => {
  fc.assert(
    fc.property(bytes, bytes, milliseconds, (one, two, now) => {
      fc.pre(now > 0);
      const earlier = newUuidV7({ now: () => now - 1, randomBytes: () => one });
      const later = newUuidV7({ now: () => now, randomBytes: () => two });
      expect(earlier < later).toBe(true);
    }),
  );
});
