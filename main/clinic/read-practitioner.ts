import { z } from "zod";
import type { AddPractitionerOutcome } from "../../shared/ipc/set-up.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { readSetUpName } from "./read-set-up-name.ts";

/** What somebody typed of a practitioner, read; or what is wrong with it. */
export type PractitionerReading =
  | { readonly kind: "practitioner"; readonly name: string; readonly email: string | null }
  | Extract<AddPractitionerOutcome, { kind: "invalid" }>;

/** Reads the name and the e-mail address of a practitioner as typed. `self`: whose they are to be, undefined for a new one. */
export function readPractitioner(
  reader: Reader,
  typed: { readonly name: string; readonly email: string; readonly self: Practitioner["id"] | undefined },
): PractitionerReading {
  const reading = readSetUpName(typed.name, { others: listPractitioners(reader), self: typed.self });
  if (reading.kind === "invalid") return reading;
  const address = typed.email.trim();
  const email = z
    .email()
    .max(254)
    .nullable()
    .safeParse(address === "" ? null : address);
  if (!email.success) return { kind: "invalid", problem: "emailUnreadable" };
  return { kind: "practitioner", name: reading.name, email: email.data };
}
