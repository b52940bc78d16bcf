import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { foldName } from "../store/fold-name.ts";

/** Somebody, or something, that has a name of its own. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly retiredAt: string | null;
}

/** A name that can be given, or why it cannot. `nameOfRetired`: who has it is booked no longer. */
export type SetUpNameReading =
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "invalid";
      readonly problem: "nameEmpty" | "nameTooLong" | "nameTaken" | "nameOfRetired";
    };

/** Reads the name of a practitioner or a service as typed: spaces put right, and nobody else's but for case and accents. */
export function readSetUpName(
  typed: string,
  { others, self }: { readonly others: readonly Named[]; readonly self: string | undefined },
): SetUpNameReading {
  const name = typed.replace(/\s+/g, " ").trim().normalize("NFC");
  if (name === "") return { kind: "invalid", problem: "nameEmpty" };
  if (name.length > LONGEST_NAME) return { kind: "invalid", problem: "nameTooLong" };
  const same = others.find((other) => other.id !== self && foldName(other.name) === foldName(name));
  if (same === undefined) return { kind: "name", name };
  return { kind: "invalid", problem: same.retiredAt === null ? "nameTaken" : "nameOfRetired" };
}
