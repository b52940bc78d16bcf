import { isSupportedCountry } from "libphonenumber-js/min";
import type { ChangeClinicInput, ChangeClinicOutcome } from "../../shared/ipc/set-up.ts";
import type { Clinic } from "../../shared/model/clinic.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { ZoneId } from "../../shared/time.ts";

/** What somebody typed of the clinic, read; or what is wrong with it. */
export type ClinicReading =
  | ({ readonly kind: "clinic" } & Pick<Clinic, "name" | "zone" | "country">)
  | Extract<ChangeClinicOutcome, { kind: "invalid" }>;

/** Reads a clinic's name, its zone (one of IANA's) and its country (two letters of ISO 3166) as typed. */
export function readClinicFields(typed: ChangeClinicInput): ClinicReading {
  const name = typed.name.replace(/\s+/g, " ").trim().normalize("NFC");
  if (name === "") return { kind: "invalid", problem: "nameEmpty" };
  if (name.length > LONGEST_NAME) return { kind: "invalid", problem: "nameTooLong" };
  const zone = ZoneId.safeParse(typed.zone.trim());
  if (!zone.success) return { kind: "invalid", problem: "zoneUnknown" };
  const country = typed.country.trim().toUpperCase();
  if (!isSupportedCountry(country)) return { kind: "invalid", problem: "countryUnknown" };
  return { kind: "clinic", name, zone: zone.data, country };
}
