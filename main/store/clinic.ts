import { Clinic, type PrivacyMode } from "../../shared/model/clinic.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { changeOne, first, type Reader, type Writer } from "./sql.ts";

const findKept = keepUntilWritten("clinic", (reader) => {
  const row = first<unknown>(reader, "SELECT name, zone, country, privacy FROM clinic WHERE row = 1");
  return row === undefined ? undefined : Clinic.parse(row);
});

/** The clinic, undefined until it has been set up. */
export function findClinic(reader: Reader): Clinic | undefined {
  return findKept(reader);
}

/** The clinic; throws where it has not been set up. */
export function getClinic(reader: Reader): Clinic {
  const clinic = findClinic(reader);
  if (clinic === undefined) throw new Error("the clinic has not been set up");
  return clinic;
}

/** Writes the clinic down for the first time; throws where there is one already. */
export function insertClinic(writer: Writer, clinic: Clinic): void {
  changeOne(
    writer,
    `INSERT INTO clinic (row, name, zone, country, privacy) VALUES (1, @name, @zone, @country, @privacy)`,
    clinic,
  );
}

/** Changes how much of a patient goes into an event. Throws where the clinic has not been set up. */
export function setPrivacy(writer: Writer, privacy: PrivacyMode): void {
  changeOne(writer, "UPDATE clinic SET privacy = @privacy WHERE row = 1", { privacy });
}

/** Writes the clinic down in the place of what was known of it. */
export function saveClinic(writer: Writer, clinic: Clinic): void {
  changeOne(
    writer,
    `INSERT INTO clinic (row, name, zone, country, privacy) VALUES (1, @name, @zone, @country, @privacy)
     ON CONFLICT (row) DO UPDATE SET name = @name, zone = @zone, country = @country, privacy = @privacy`,
    clinic,
  );
}
