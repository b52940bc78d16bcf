import { isSupportedCountry } from "libphonenumber-js/min";
import type { SetUpClinicInput, SetUpClinicOutcome } from "../../shared/ipc/clinic.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { instantNow, ZoneId } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findClinic, insertClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/** Names the clinic, its one zone and its country, once. A zone is one of IANA's, a country two letters of ISO 3166. */
export function setUpClinic(desk: Desk, input: SetUpClinicInput): SetUpClinicOutcome {
  const outcome = desk.store.write((writer) => setUpClinicIn(desk, writer, input));
  if (outcome.kind === "ready") desk.announce("clinicChanged");
  return outcome;
}

/** The same as part of the caller's transaction; announces nothing. */
export function setUpClinicIn(desk: Desk, writer: Writer, input: SetUpClinicInput): SetUpClinicOutcome {
  if (findClinic(writer) !== undefined) return { kind: "alreadySetUp" };
  const name = input.name.trim().slice(0, LONGEST_NAME);
  if (name === "") return { kind: "invalid", problem: "nameEmpty" };
  const zone = ZoneId.safeParse(input.zone.trim());
  if (!zone.success) return { kind: "invalid", problem: "zoneUnknown" };
  const country = input.country.trim().toUpperCase();
  if (!isSupportedCountry(country)) return { kind: "invalid", problem: "countryUnknown" };
  // The owner sees the text of an event, and can choose a barer one, before the first is sent (AC6).
  insertClinic(writer, { name, zone: zone.data, country, privacy: "full" });
  appendAudit(writer, {
    at: instantNow(desk.clock),
    deskId: desk.deskId,
    act: "clinicSetUp",
    subjectId: null,
  });
  return { kind: "ready" };
}
