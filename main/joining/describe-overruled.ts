import { assertNever } from "../../shared/assert.ts";
import type { OverruledChoice } from "../../shared/ipc/desks.ts";
import type { OverruledField, SetUpFields } from "../store/set-up-fields.ts";
import { readSetUpKey, setUpKey, SharedCalendar, SharedHours } from "./set-up-keys.ts";

/** A value that gave way, for a person to read; undefined where this desk knows no words for it. */
export function describeOverruled(
  overruled: OverruledField,
  fields: SetUpFields,
): OverruledChoice | undefined {
  const parts = readSetUpKey(overruled.key);
  if (parts === undefined) return undefined;
  const nameOf = (kind: "practitioner" | "service", id: string): string => {
    const name = fields[setUpKey(kind, id, "name")]?.value;
    return typeof name === "string" ? name : "";
  };
  const said = (what: OverruledChoice["what"], of: string): OverruledChoice => ({
    at: overruled.at,
    what,
    of,
    ours: wordsOf(overruled.ours),
    theirs: wordsOf(overruled.theirs),
  });
  switch (parts[0]) {
    case "clinic":
      return said(parts[1] === "name" ? "clinicName" : parts[1], "");
    case "practitioner":
      if (parts[2] === "position") return undefined;
      return said(parts[2] === "name" ? "practitionerName" : parts[2], nameOf("practitioner", parts[1]));
    case "service":
      if (parts[2] === "position") return undefined;
      return said(parts[2] === "name" ? "serviceName" : parts[2], nameOf("service", parts[1]));
    case "closure":
      return said("closure", parts[1]);
    case "answers":
      return said("answers", parts[1]);
    case "desk":
      return said("deskName", "");
    case "account":
      return undefined;
    default:
      return assertNever(parts);
  }
}

/** A value as a few words; an empty text for none. */
function wordsOf(value: OverruledField["ours"]): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const calendar = SharedCalendar.safeParse(value).data;
  if (calendar !== undefined) return calendar.name;
  const hours = SharedHours.safeParse(value).data ?? [];
  return hours.map(([weekday, from, to]) => `${String(weekday)}: ${time(from)}\u2013${time(to)}`).join(", ");
}

function time(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
