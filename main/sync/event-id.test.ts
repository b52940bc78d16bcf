import fc from "fast-check";
import { expect, test } from "vitest";
import { AppointmentId, GoogleEventId } from "../../shared/ids.ts";
import { eventIdOf, identityOf } from "./event-id.ts";

const identities = fc.record({
  appointmentId: fc.uuid({ version: 7 }).map((text) => AppointmentId.parse(text)),
  generation: fc.nat({ max: 1_000_000 }),
});

test("[PU1] an event id holds only what Google takes: 5 to 1024 of a-v and 0-9", () => {
  fc.assert(fc.property(identities, (identity) => /^[0-9a-v]{5,1024}$/.test(eventIdOf(identity))));
});

test("[PU1] an event id tells its appointment and its generation", () => {
  fc.assert(
    fc.property(identities, (identity) => {
      expect(identityOf(eventIdOf(identity))).toEqual(identity);
    }),
  );
});

test("[PU1] is base32hex as RFC 4648 has it", () => {
  const appointmentId = AppointmentId.parse("0193a5c0-7c1e-7000-8000-000000000001");
  expect(eventIdOf({ appointmentId, generation: 0 })).toBe("069qbg3s3po0100000000000040");
});

test("[PL5] an id that is not ours tells nothing", () => {
  const others = [
    "abc12",
    "_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g",
    "z".repeat(27),
  ];
  expect(others.map((id) => identityOf(GoogleEventId.parse(id)))).toEqual([undefined, undefined, undefined]);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const identity = identityOf(GoogleEventId.parse(text));
      return identity === undefined || eventIdOf(identity) === text;
    }),
  );
});
