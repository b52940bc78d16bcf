import type { AddServiceOutcome } from "../../shared/ipc/set-up.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../../shared/model/appointment.ts";
import type { Service } from "../../shared/model/clinic.ts";
import { listServices } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { readSetUpName } from "./read-set-up-name.ts";

/** What somebody typed of a service, read; or what is wrong with it. */
export type ServiceReading =
  | { readonly kind: "service"; readonly name: string; readonly durationMinutes: number }
  | Extract<AddServiceOutcome, { kind: "invalid" }>;

/** Reads a service's name and length as typed. `self`: whose they are to be, undefined for a new one. */
export function readService(
  reader: Reader,
  typed: Pick<Service, "name" | "durationMinutes"> & { readonly self: Service["id"] | undefined },
): ServiceReading {
  const { durationMinutes } = typed;
  const reading = readSetUpName(typed.name, { others: listServices(reader), self: typed.self });
  if (reading.kind === "invalid") return reading;
  const isLength =
    Number.isInteger(durationMinutes) &&
    durationMinutes >= SHORTEST_MINUTES &&
    durationMinutes <= LONGEST_MINUTES;
  if (!isLength) return { kind: "invalid", problem: "minutesWrong" };
  return { kind: "service", name: reading.name, durationMinutes };
}
