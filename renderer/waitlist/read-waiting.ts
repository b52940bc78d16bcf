import type { TypedFields } from "../../shared/ipc/drafts.ts";
import type { AddWaitingInput } from "../../shared/ipc/waitlist.ts";
import { readLength } from "../finder/read-finder.ts";
import { DAY_PARTS, readWish } from "../finder/typed-wish.ts";
import type { TypedWish, WishProblem } from "../finder/typed-wish.ts";
import type { TypedWanted } from "../finder/wanted-fields.tsx";
import { isCivilDate } from "../ui/civil-day.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";

/** What somebody waits for, as it stands in the fields. */
export interface WaitingFields extends TypedWish, TypedWanted {
  /** The last day that helps; may be empty. */
  readonly until: string;
  readonly note: string;
}

/** What the fields mean; `problem` names the first that cannot be read. */
export type WaitingReading =
  | { readonly kind: "read"; readonly wanted: Omit<AddWaitingInput, "patientId" | "appointmentId"> }
  | { readonly kind: "unreadable"; readonly problem: WaitingProblem };
export type WaitingProblem = WishProblem | "length" | "until" | "service";

/** Reads the fields of somebody who is to wait. */
export function readWaiting(
  fields: WaitingFields,
  { practitioners, services, today }: Pick<ReadyClinic, "practitioners" | "services" | "today">,
): WaitingReading {
  const service = services.find(({ id }) => id === fields.serviceId);
  if (service === undefined) return { kind: "unreadable", problem: "service" };
  const durationMinutes = readLength(fields.length);
  if (durationMinutes === undefined) return { kind: "unreadable", problem: "length" };
  const { until } = fields;
  const untilDay = until === "" ? null : until;
  if (untilDay !== null && (!isCivilDate(untilDay) || untilDay < today))
    return { kind: "unreadable", problem: "until" };
  const reading = readWish(fields);
  if (reading.kind === "unreadable") return reading;
  const practitionerIds = practitioners
    .map(({ id }) => id)
    .filter((id) => fields.practitionerIds.includes(id));
  return {
    kind: "read",
    wanted: {
      serviceId: service.id,
      durationMinutes,
      wish: { ...reading.wish, practitionerIds },
      untilDay,
      note: fields.note,
    },
  };
}

/** The fields as texts alone, to be kept until they are gone on with. */
export function textsOf(fields: WaitingFields): TypedFields {
  const { practitionerIds, weekdays, ...texts } = fields;
  return { ...texts, practitionerIds: practitionerIds.join(","), weekdays: weekdays.join(",") };
}

/** The fields that were kept as texts; what is missing is as in `usual`. */
export function fieldsFrom(texts: TypedFields, usual: WaitingFields): WaitingFields {
  const listed = (name: string): string[] => (texts[name] ?? "").split(",").filter((one) => one !== "");
  return {
    practitionerIds: listed("practitionerIds"),
    weekdays: listed("weekdays").map(Number),
    part: DAY_PARTS.find((part) => part === texts["part"]) ?? usual.part,
    serviceId: texts["serviceId"] ?? usual.serviceId,
    length: texts["length"] ?? usual.length,
    fromTime: texts["fromTime"] ?? usual.fromTime,
    toTime: texts["toTime"] ?? usual.toTime,
    until: texts["until"] ?? usual.until,
    note: texts["note"] ?? usual.note,
  };
}
