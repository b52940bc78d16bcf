import type { FindFreeSlotsInput } from "../../shared/ipc/free-slots.ts";
import { isCivilDate } from "../ui/civil-day.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { readWish } from "./typed-wish.ts";
import type { TypedWish, WishProblem } from "./typed-wish.ts";
import type { TypedWanted } from "./wanted-fields.tsx";

/** What is looked for, as it stands in the fields. */
export interface FinderFields extends TypedWish, TypedWanted {
  /** The first day to look at. */
  readonly from: string;
}

/** What the fields mean; `problem` names the first that cannot be read. */
export type FinderReading =
  | { readonly kind: "input"; readonly input: FindFreeSlotsInput }
  | { readonly kind: "unreadable"; readonly problem: FinderProblem };
export type FinderProblem = WishProblem | "length" | "from";

const SHORTEST = 5;
const LONGEST = 12 * 60;

/** Reads a length in minutes; undefined where it is none that can be booked. */
export function readLength(text: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return minutes >= SHORTEST && minutes <= LONGEST ? minutes : undefined;
}

/** Reads the fields of the finder. */
export function readFinder(fields: FinderFields, practitioners: ReadyClinic["practitioners"]): FinderReading {
  const durationMinutes = readLength(fields.length);
  const { from } = fields;
  if (durationMinutes === undefined) return { kind: "unreadable", problem: "length" };
  const reading = readWish(fields);
  if (reading.kind === "unreadable") return reading;
  if (!isCivilDate(from)) return { kind: "unreadable", problem: "from" };
  const practitionerIds = practitioners
    .map(({ id }) => id)
    .filter((id) => fields.practitionerIds.includes(id));
  return { kind: "input", input: { practitionerIds, durationMinutes, wish: reading.wish, from } };
}
