import { z } from "zod";
import { ServiceId } from "../../shared/ids.ts";
import { Service } from "../../shared/model/clinic.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { all, changeOne, first, type Reader, type Writer } from "./sql.ts";

const listKept = keepUntilWritten("service", (reader): readonly Service[] =>
  all<unknown>(
    reader,
    "SELECT id, name, duration_minutes AS durationMinutes, retired_at AS retiredAt FROM service ORDER BY position, id",
  ).map((row) => Service.parse(row)),
);

/** A service of the clinic, undefined where there is none with this id. */
export function findService(reader: Reader, id: ServiceId): Service | undefined {
  return listKept(reader).find((service) => service.id === id);
}

/** A service that must be there; throws where it is not. */
export function getService(reader: Reader, id: ServiceId): Service {
  const found = findService(reader, id);
  if (found === undefined) throw new Error("no service with this id");
  return found;
}

/** All services, in the order the clinic lists them; those that are booked no longer among them. */
export function listServices(reader: Reader): readonly Service[] {
  return listKept(reader);
}

/** The services a visit can be booked for, in the order the clinic lists them. */
export function listBookedServices(reader: Reader): readonly Service[] {
  return listKept(reader).filter(({ retiredAt }) => retiredAt === null);
}

/** Adds a service after the others; id and name must be new. */
export function insertService(
  writer: Writer,
  { id, name, durationMinutes }: Omit<Service, "retiredAt">,
): void {
  changeOne(
    writer,
    `INSERT INTO service (id, position, name, duration_minutes)
     VALUES (@id, (SELECT coalesce(max(position), 0) + 1 FROM service), @name, @durationMinutes)`,
    { id, name, durationMinutes },
  );
}

/** Changes a service's name and length. Throws where there is none with this id, or the name is another's. */
export function changeService(
  writer: Writer,
  { id, name, durationMinutes }: Omit<Service, "retiredAt">,
): void {
  changeOne(writer, "UPDATE service SET name = @name, duration_minutes = @durationMinutes WHERE id = @id", {
    id,
    name,
    durationMinutes,
  });
}

/** Says since when a service is booked no longer, or, with null, that it is booked again. Throws where there is none with this id. */
export function retireServiceSince(writer: Writer, retirement: Pick<Service, "id" | "retiredAt">): void {
  const { id, retiredAt } = retirement;
  changeOne(writer, "UPDATE service SET retired_at = @retiredAt WHERE id = @id", { id, retiredAt });
}

/** Takes a service away where no appointment is for it. */
export function removeService(writer: Writer, id: ServiceId): "removed" | "hasAppointments" {
  const appointment = "SELECT 1 FROM appointment WHERE service_id = @id LIMIT 1";
  if (first<unknown>(writer, appointment, { id }) !== undefined) return "hasAppointments";
  changeOne(writer, "DELETE FROM service WHERE id = @id", { id });
  return "removed";
}

/** Whether there is a visit for a service, or somebody waits, or waited, for one. */
export function isServiceNeeded(reader: Reader, id: ServiceId): boolean {
  const needed = `SELECT 1 FROM service WHERE id = @id AND (EXISTS (SELECT 1 FROM appointment WHERE service_id = @id)
      OR EXISTS (SELECT 1 FROM waiting WHERE service_id = @id))`;
  return first<unknown>(reader, needed, { id }) !== undefined;
}

/** Which place each service has in the clinic's list: the smaller, the earlier. */
export function listServicePositions(reader: Reader): ReadonlyMap<ServiceId, number> {
  return new Map(
    all<unknown>(reader, "SELECT id, position FROM service").map((row) => {
      const { id, position } = z.object({ id: ServiceId, position: z.int() }).parse(row);
      return [id, position];
    }),
  );
}

/** Moves a service in the list. Throws where there is no such service. */
export function placeService(
  writer: Writer,
  place: { readonly id: ServiceId; readonly position: number },
): void {
  changeOne(writer, "UPDATE service SET position = @position WHERE id = @id", place);
}
