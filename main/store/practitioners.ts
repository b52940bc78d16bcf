import { z } from "zod";
import { type AccountId, type GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import { Practitioner } from "../../shared/model/clinic.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const Row = z.compile(Practitioner);

const listKept = keepUntilWritten("practitioner", (reader): readonly Practitioner[] =>
  all<unknown>(
    reader,
    `SELECT id, name, colour, email, account_id AS accountId, calendar_id AS calendarId, calendar_name AS calendarName,
       retired_at AS retiredAt
     FROM practitioner ORDER BY position, id`,
  ).map((row) => Row.parse(row)),
);

/** A practitioner, undefined where there is none with this id. */
export function findPractitioner(reader: Reader, id: PractitionerId): Practitioner | undefined {
  return listKept(reader).find((practitioner) => practitioner.id === id);
}

/** A practitioner that must be there; throws where it is not. */
export function getPractitioner(reader: Reader, id: PractitionerId): Practitioner {
  const found = findPractitioner(reader, id);
  if (found === undefined) throw new Error("no practitioner with this id");
  return found;
}

/** All practitioners, in the order of the day view's columns; those who are booked no longer among them. */
export function listPractitioners(reader: Reader): readonly Practitioner[] {
  return listKept(reader);
}

/** The practitioners somebody can be booked with, in the order of the day view's columns. */
export function listBookedPractitioners(reader: Reader): readonly Practitioner[] {
  return listKept(reader).filter(({ retiredAt }) => retiredAt === null);
}

/** The practitioner whose linked calendar this is, undefined where it is nobody's. */
export function findPractitionerByCalendar(
  reader: Reader,
  calendarId: GoogleCalendarId,
): Practitioner | undefined {
  return listKept(reader).find((practitioner) => practitioner.calendarId === calendarId);
}

/** Adds a practitioner after the others; id and name must be new. */
export function insertPractitioner(writer: Writer, practitioner: Omit<Practitioner, "retiredAt">): void {
  const { id, name, colour, email, accountId, calendarId, calendarName } = practitioner;
  changeOne(
    writer,
    `INSERT INTO practitioner (id, position, name, colour, email, account_id, calendar_id, calendar_name)
     VALUES (@id, (SELECT coalesce(max(position), 0) + 1 FROM practitioner), @name, @colour, @email, @accountId,
       @calendarId, @calendarName)`,
    { id, name, colour, email, accountId, calendarId, calendarName },
  );
}

/** Links a calendar to a practitioner. Throws where the calendar is somebody else's already, or there is no such practitioner. */
export function linkCalendarTo(
  writer: Writer,
  link: {
    readonly practitionerId: PractitionerId;
    readonly accountId: AccountId;
    readonly calendarId: GoogleCalendarId;
    readonly calendarName: string;
  },
): void {
  changeOne(
    writer,
    `UPDATE practitioner SET account_id = @accountId, calendar_id = @calendarId, calendar_name = @calendarName
     WHERE id = @practitionerId`,
    link,
  );
}

/** Forgets which calendar is a practitioner's; fine where none was. Throws where there is no such practitioner. */
export function unlinkCalendarOf(writer: Writer, practitionerId: PractitionerId): void {
  changeOne(
    writer,
    `UPDATE practitioner SET account_id = NULL, calendar_id = NULL, calendar_name = NULL
     WHERE id = @practitionerId`,
    { practitionerId },
  );
}

/** Changes what a practitioner is called and looks like. Throws where there is none with this id, or the name is another's. */
export function renamePractitioner(
  writer: Writer,
  practitioner: Pick<Practitioner, "id" | "name" | "colour" | "email">,
): void {
  const { id, name, colour, email } = practitioner;
  changeOne(writer, "UPDATE practitioner SET name = @name, colour = @colour, email = @email WHERE id = @id", {
    id,
    name,
    colour,
    email,
  });
}

/** Says since when nobody is booked with a practitioner, or, with null, that they are booked again. Throws where there is none with this id. */
export function retirePractitionerSince(
  writer: Writer,
  retirement: Pick<Practitioner, "id" | "retiredAt">,
): void {
  const { id, retiredAt } = retirement;
  changeOne(writer, "UPDATE practitioner SET retired_at = @retiredAt WHERE id = @id", { id, retiredAt });
}

/** Takes a practitioner without a calendar away, with their hours and closed days, where no appointment is theirs. */
export function removePractitioner(writer: Writer, id: PractitionerId): "removed" | "hasAppointments" {
  const appointment = "SELECT 1 FROM appointment WHERE practitioner_id = @id LIMIT 1";
  if (first<unknown>(writer, appointment, { id }) !== undefined) return "hasAppointments";
  change(writer, "DELETE FROM working_hours WHERE practitioner_id = @id", { id });
  change(writer, "DELETE FROM closure WHERE practitioner_id = @id", { id });
  changeOne(writer, "DELETE FROM practitioner WHERE id = @id AND calendar_id IS NULL", { id });
  return "removed";
}

/** Whether anything of a practitioner's would be lost without them: a calendar, hours, closed days, a visit, or somebody who waits for them. */
export function isPractitionerNeeded(reader: Reader, id: PractitionerId): boolean {
  const needed = `SELECT 1 FROM practitioner WHERE id = @id AND (calendar_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM working_hours WHERE practitioner_id = @id)
      OR EXISTS (SELECT 1 FROM closure WHERE practitioner_id = @id)
      OR EXISTS (SELECT 1 FROM appointment WHERE practitioner_id = @id)
      OR EXISTS (SELECT 1 FROM waiting WHERE instr(wish, @id) > 0))`;
  return first<unknown>(reader, needed, { id }) !== undefined;
}

/** Which place each practitioner has among the day view's columns: the smaller, the earlier. */
export function listPractitionerPositions(reader: Reader): ReadonlyMap<PractitionerId, number> {
  return new Map(
    all<unknown>(reader, "SELECT id, position FROM practitioner").map((row) => {
      const { id, position } = z.object({ id: PractitionerId, position: z.int() }).parse(row);
      return [id, position];
    }),
  );
}

/** Moves a practitioner's column. Throws where there is no such practitioner. */
export function placePractitioner(
  writer: Writer,
  place: { readonly id: PractitionerId; readonly position: number },
): void {
  changeOne(writer, "UPDATE practitioner SET position = @position WHERE id = @id", place);
}
