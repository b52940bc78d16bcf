import { saveAccount } from "../../main/store/accounts.ts";
import { insertClinic } from "../../main/store/clinic.ts";
import { insertPatient } from "../../main/store/patients.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { insertService } from "../../main/store/services.ts";
import type { Writer } from "../../main/store/sql.ts";
import {
  AccountId,
  type GoogleCalendarId,
  newUuidV7,
  PatientId,
  PractitionerId,
  ServiceId,
} from "../../shared/ids.ts";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { instantNow, type ZoneId } from "../../shared/time.ts";
import type { Chance } from "./chance.ts";
import { ACCOUNT_EMAIL } from "./google-world.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** The clinic as every desk is given it. */
export interface SimClinic {
  readonly zone: ZoneId;
  /** The ones with a calendar first. */
  readonly practitioners: readonly PractitionerId[];
  readonly services: readonly ServiceId[];
  readonly patients: readonly PatientId[];
  /** Writes into an empty database what a desk's holds once the owner has linked the calendars. */
  readonly setUp: (writer: Writer) => void;
}

/** People whose names and phones are looked for in everything that leaves a desk. */
export const PATIENTS = [
  { name: "Quirina Zwyssig", phone: "079 555 01 01" },
  { name: "Xaver Joehrling", phone: "079 555 02 02" },
  { name: "Yolanda Pfyffer", phone: "079 555 03 03" },
] as const;

const PRACTITIONERS = [
  { name: "Dr. Keller", colour: "blue" },
  { name: "Dr. Brunner", colour: "green" },
  { name: "Dr. Ohne", colour: "teal" },
] as const;

/** Sets the clinic up: two practitioners with a calendar each, one without. */
export function createSimClinic(given: {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly zone: ZoneId;
  readonly privacy: PrivacyMode;
  readonly calendars: readonly GoogleCalendarId[];
}): SimClinic {
  const { time, chance, zone, privacy, calendars } = given;
  const newId = () => newUuidV7({ now: time.now, randomBytes: chance.bytes });
  const now = instantNow(time);
  const accountId = AccountId.parse(newId());
  const practitioners = PRACTITIONERS.map(() => PractitionerId.parse(newId()));
  const services = ["Check-up", "Vaccination"].map(() => ServiceId.parse(newId()));
  const patients = PATIENTS.map(() => PatientId.parse(newId()));
  const setUp = (writer: Writer): void => {
    insertClinic(writer, { name: "Praxis am See", zone, country: "CH", privacy });
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: ACCOUNT_EMAIL,
      state: "connected",
      connectedAt: now,
    });
    for (const [index, id] of practitioners.entries()) {
      const calendarId = calendars[index] ?? null;
      const linked =
        calendarId === null
          ? { accountId: null, calendarId: null, calendarName: null }
          : { accountId, calendarId, calendarName: "Praxis" };
      const { name, colour } = PRACTITIONERS[index] ?? PRACTITIONERS[0];
      insertPractitioner(writer, { id, name, colour, email: null, ...linked });
    }
    for (const [index, id] of services.entries())
      insertService(writer, { id, name: index === 0 ? "Check-up" : "Vaccination", durationMinutes: 30 });
    for (const [index, id] of patients.entries()) {
      const { name, phone } = PATIENTS[index] ?? PATIENTS[0];
      insertPatient(writer, { id, name, phone, phoneE164: null, birthDate: null, note: "", createdAt: now });
    }
  };
  return { zone, practitioners, services, patients, setUp };
}
