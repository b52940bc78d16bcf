import { z } from "zod";
import { GoogleCalendarId, PractitionerId, ServiceId, DeskId } from "../../shared/ids.ts";
import { CivilDate } from "../../shared/time.ts";

/*
 * The names of the set-up's fields, and the shapes of those that are more than a word. A field belongs to one thing and one of its
 * traits: "practitioner/<id>/name". What does not read here is a newer desk's: it is kept and handed on.
 */

/** Which Google account a value is about. */
export const SomeAccount = z.object({ sub: z.string(), email: z.string() });

/**
 * The clinic's one Google account. The token is sealed under the clinic key once more, so that no database holds it in clear; it is
 * good for desks with this Google client id alone.
 */
export const SharedAccount = SomeAccount.extend({ token: z.string(), clientId: z.string() });
export type SharedAccount = z.infer<typeof SharedAccount>;

/** A practitioner's calendar, and the Google account it is reached by. */
export const SharedCalendar = SomeAccount.extend({
  id: GoogleCalendarId,
  name: z.string(),
});
export type SharedCalendar = z.infer<typeof SharedCalendar>;

/** A practitioner's week: weekday, from minute, to minute. */
export const SharedHours = z.array(z.tuple([z.int().min(1).max(7), z.int(), z.int()]));

const KEYS = {
  clinic: z.tuple([z.literal("clinic"), z.enum(["name", "zone", "country", "privacy"])]),
  practitioner: z.tuple([
    z.literal("practitioner"),
    PractitionerId,
    z.enum(["name", "colour", "email", "hours", "calendar", "position", "retired"]),
  ]),
  service: z.tuple([z.literal("service"), ServiceId, z.enum(["name", "minutes", "position", "retired"])]),
  closure: z.tuple([z.literal("closure"), CivilDate, z.union([z.literal("clinic"), PractitionerId])]),
  answers: z.tuple([z.literal("answers"), z.string()]),
  desk: z.tuple([z.literal("desk"), DeskId, z.enum(["name"])]),
  account: z.tuple([z.literal("account")]),
};

/** A field's name, read. */
export const SetUpKey = z.union([
  KEYS.clinic,
  KEYS.practitioner,
  KEYS.service,
  KEYS.closure,
  KEYS.answers,
  KEYS.desk,
  KEYS.account,
]);
export type SetUpKey = z.infer<typeof SetUpKey>;

/** The parts of a field's name, undefined where this desk does not know it. */
export function readSetUpKey(key: string): SetUpKey | undefined {
  return SetUpKey.safeParse(key.split("/")).data;
}

/** The name of a field. */
export function setUpKey(...parts: readonly string[]): string {
  return parts.join("/");
}

/** The field that tells which Google account is the clinic's. */
export const ACCOUNT_KEY = "account";
