import { PatientId } from "../../../shared/ids.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { ZoneId } from "../../../shared/time.ts";
import { EXAMPLE_TODAY, exampleClinic, exampleId, exampleServices } from "./example-clinic.ts";
import type { StandInState } from "./stand-in-state.ts";

/** The calls about the clinic, its patients and its files, answered from memory. */
export function clinicHandlers(state: StandInState) {
  return {
    readClinic: () =>
      state.clinic === undefined
        ? { kind: "notSetUp", zoneOfThisComputer: ZoneId.parse("Europe/Zurich") }
        : {
            kind: "ready",
            clinic: state.clinic,
            today: EXAMPLE_TODAY,
            practitioners: [...state.practitioners],
            services: [...exampleServices],
            retired: { practitioners: [], services: [] },
            patientCount: state.patients.length,
            otherZoneOfThisComputer: state.otherZone,
          },
    setUpClinic: ({ name, zone, country }) => {
      if (name.trim() === "") return { kind: "invalid", problem: "nameEmpty" };
      const known = ZoneId.safeParse(zone);
      if (!known.success) return { kind: "invalid", problem: "zoneUnknown" };
      state.clinic = { ...exampleClinic, name, zone: known.data, country };
      state.announce("clinicChanged");
      return { kind: "ready" };
    },
    choosePrivacy: ({ privacy }) => {
      if (state.clinic !== undefined) state.clinic = { ...state.clinic, privacy };
      state.announce("clinicChanged");
    },
    findPatients: ({ text }) => {
      const wanted = text.toLowerCase();
      return state.patients
        .filter(
          ({ name, phone, birthDate }) =>
            name.toLowerCase().includes(wanted) ||
            (phone ?? "").replaceAll(" ", "").includes(wanted.replaceAll(" ", "")) ||
            (birthDate ?? "").includes(wanted),
        )
        .slice(0, 20);
    },
    registerPatient: ({ name, phone }) => {
      if (name.trim() === "") return { kind: "invalid", problem: "nameEmpty" };
      const patient = {
        id: PatientId.parse(exampleId(3, (state.nextNumber += 1))),
        name,
        phone,
        birthDate: null,
      };
      state.patients.push(patient);
      state.announce("patientsChanged");
      return { kind: "registered", patient };
    },
    importCsv: ({ text }) =>
      text.startsWith("name")
        ? {
            kind: "imported",
            left: 0,
            added: 12,
            alreadyThere: 3,
            bad: [
              { line: 4, reason: "The name is empty. Type one in the column name." },
              { line: 9, reason: "31.02.1980 is no date of birth. Write it as 1980-02-28." },
            ],
          }
        : { kind: "notReadable", reason: "The first line must name the columns: name, phone, birth_date." },
  } satisfies Partial<Handlers>;
}
