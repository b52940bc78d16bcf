import { z } from "zod";
import { assertNever } from "../../../shared/assert.ts";
import { PractitionerId, ServiceId } from "../../../shared/ids.ts";
import { Clinic, Closure, Practitioner, Service, WorkingHours } from "../../../shared/model/clinic.ts";
import { findClinic } from "../../store/clinic.ts";
import { listClosuresBetween } from "../../store/closures.ts";
import { findPractitioner, listPractitioners } from "../../store/practitioners.ts";
import { findService, listServices } from "../../store/services.ts";
import type { Reader } from "../../store/sql.ts";
import { listWorkingHoursOf } from "../../store/working-hours.ts";

const KeptPractitioner = Practitioner.pick({ name: true, colour: true, email: true, retiredAt: true });
const KeptService = Service.pick({ name: true, durationMinutes: true, retiredAt: true });
const KeptClinic = Clinic.pick({ name: true, zone: true, country: true });
const Stretches = z.array(WorkingHours.omit({ practitionerId: true }));

/** One thing of the set-up, as it was before an act and as the act left it; null: it was not there. */
export const SetUpStep = z.discriminatedUnion("of", [
  z.object({
    of: z.literal("practitioner"),
    id: PractitionerId,
    before: KeptPractitioner.nullable(),
    after: KeptPractitioner.nullable(),
  }),
  z.object({
    of: z.literal("service"),
    id: ServiceId,
    before: KeptService.nullable(),
    after: KeptService.nullable(),
  }),
  z.object({
    of: z.literal("practitionerOrder"),
    before: z.array(PractitionerId),
    after: z.array(PractitionerId),
  }),
  z.object({ of: z.literal("serviceOrder"), before: z.array(ServiceId), after: z.array(ServiceId) }),
  z.object({ of: z.literal("hours"), id: PractitionerId, before: Stretches, after: Stretches }),
  /** The reason of a closed day. */
  z.object({
    of: z.literal("closure"),
    ...Closure.pick({ day: true, practitionerId: true }).shape,
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({ of: z.literal("clinic"), before: KeptClinic.nullable(), after: KeptClinic.nullable() }),
]);
export type SetUpStep = z.infer<typeof SetUpStep>;

/** Which thing of the set-up is meant. */
export type SetUpThing =
  | Pick<Extract<SetUpStep, { of: "practitioner" }>, "of" | "id">
  | Pick<Extract<SetUpStep, { of: "service" }>, "of" | "id">
  | Pick<Extract<SetUpStep, { of: "hours" }>, "of" | "id">
  | Pick<Extract<SetUpStep, { of: "closure" }>, "of" | "day" | "practitionerId">
  | { readonly of: "practitionerOrder" | "serviceOrder" | "clinic" };

/** What is known now of each of these things, in a form that can be compared and kept. */
export function lookAtSetUp(reader: Reader, things: readonly SetUpThing[]): unknown[] {
  return things.map((thing) => lookAt(reader, thing));
}

function lookAt(reader: Reader, thing: SetUpThing): unknown {
  switch (thing.of) {
    case "practitioner":
      return KeptPractitioner.nullable().parse(findPractitioner(reader, thing.id) ?? null);
    case "service":
      return KeptService.nullable().parse(findService(reader, thing.id) ?? null);
    case "practitionerOrder":
      return listPractitioners(reader).map(({ id }) => id);
    case "serviceOrder":
      return listServices(reader).map(({ id }) => id);
    case "hours":
      return Stretches.parse(listWorkingHoursOf(reader, thing.id));
    case "closure": {
      const { day, practitionerId } = thing;
      const closed = listClosuresBetween(reader, { from: day, to: day });
      return closed.find((closure) => closure.practitionerId === practitionerId)?.reason ?? null;
    }
    case "clinic":
      return KeptClinic.nullable().parse(findClinic(reader) ?? null);
    default:
      return assertNever(thing);
  }
}
