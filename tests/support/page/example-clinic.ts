import { PatientId, PractitionerId, ServiceId } from "../../../shared/ids.ts";
import type { PatientHit } from "../../../shared/ipc/patients.ts";
import type { Clinic, Practitioner, Service } from "../../../shared/model/clinic.ts";
import { CivilDate, ZoneId } from "../../../shared/time.ts";

/** The text of a UUIDv7 with a number in it, the same in every run. */
export function exampleId(kind: number, number: number): string {
  return `01939f00-000${String(kind)}-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** The day the example clinic stands in, a Monday. */
export const EXAMPLE_TODAY = CivilDate.parse("2026-11-23");
/** The minute of that day it is. */
export const EXAMPLE_NOW = 10 * 60 + 38;

/** An invented clinic. */
export const exampleClinic: Clinic = {
  name: "Lakeside Clinic",
  zone: ZoneId.parse("Europe/Zurich"),
  country: "CH",
  privacy: "full",
};

const PRACTITIONERS = [
  ["Dr Amara Patel", "blue"],
  ["Dr Jonas Weber", "green"],
  ["Lena Ortiz, physio", "violet"],
  ["Dr Sam O’Neill", "orange"],
  ["Mei Lin, dietitian", "pink"],
  ["Nurse Kofi Mensah", "teal"],
] as const;

/** Its practitioners, none of them linked. */
export const examplePractitioners: readonly Practitioner[] = PRACTITIONERS.map(([name, colour], index) => ({
  id: PractitionerId.parse(exampleId(1, index + 1)),
  name,
  colour,
  email: null,
  accountId: null,
  calendarId: null,
  calendarName: null,
  retiredAt: null,
}));

const SERVICES = [
  ["Consultation", 30],
  ["Follow-up", 15],
  ["Physiotherapy", 45],
  ["Vaccination", 15],
  ["Blood test", 15],
  ["Telehealth", 30],
] as const;

/** Its services. */
export const exampleServices: readonly Service[] = SERVICES.map(([name, durationMinutes], index) => ({
  id: ServiceId.parse(exampleId(2, index + 1)),
  name,
  durationMinutes,
  retiredAt: null,
}));

const GIVEN = ["Mona", "Vito", "Zoe", "Liam", "Eva", "Nils", "Uma", "Sven", "Iris", "Kira", "Hugo", "Tara"];
const FAMILY = [
  "Moreau",
  "Dang",
  "Hansen",
  "Costa",
  "Okafor",
  "Lopez",
  "Tanaka",
  "Rossi",
  "Qureshi",
  "Gomez",
];

/** Its patients, 120 of them, all invented. */
export const examplePatients: readonly PatientHit[] = Array.from({ length: 120 }, (_, index) => ({
  id: PatientId.parse(exampleId(3, index + 1)),
  name: `${GIVEN[index % GIVEN.length] ?? ""} ${FAMILY[Math.floor(index / GIVEN.length)] ?? ""}`,
  phone: index % 9 === 0 ? null : `+41 44 555 ${String(1000 + index)}`,
  birthDate:
    index % 7 === 0 ? null : CivilDate.parse(`${String(1950 + (index % 60))}-0${String(1 + (index % 9))}-11`),
}));
