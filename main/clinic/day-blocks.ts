import type { DayBlock } from "../../shared/ipc/appointments.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import {
  dayBounds,
  minuteOfDay,
  minutesBetween,
  wallTimeOf,
  type CivilDate,
  type Minutes,
  type ZoneId,
} from "../../shared/time.ts";
import { listEverybodysBlocks } from "../store/blocks.ts";
import { listLetGo } from "../store/let-go.ts";
import type { Reader } from "../store/sql.ts";
import type { Span } from "./span.ts";

const END_OF_DAY: Minutes = 24 * 60;

/** The busy time on everybody's linked calendars on one day, cut to that day. */
export function listDayBlocks(
  reader: Reader,
  wanted: {
    readonly day: CivilDate;
    readonly zone: ZoneId;
    readonly practitioners: readonly Practitioner[];
  },
): DayBlock[] {
  const { day, zone, practitioners } = wanted;
  const bounds = dayBounds(day, zone);
  const everybodys = Map.groupBy(
    listEverybodysBlocks(reader, bounds),
    ({ practitionerId }) => practitionerId,
  );
  return practitioners.flatMap(({ id, calendarId }) => {
    const blocks = everybodys.get(id);
    if (calendarId === null || blocks === undefined) return [];
    const letGo = listLetGo(reader, { calendarId, ...bounds });
    return blocks.map(({ eventId, startsAt, endsAt, label }) => ({
      // One recurring event blocks several times; its start tells them apart.
      id: `${eventId}@${startsAt}`,
      practitionerId: id,
      ...minutesOn({ from: startsAt, to: endsAt }, { bounds, zone }),
      label,
      letGo: letGo.find((event) => event === eventId) ?? null,
    }));
  });
}

function minutesOn(
  { from, to }: Span,
  { bounds, zone }: { readonly bounds: Span; readonly zone: ZoneId },
): Pick<DayBlock, "startMinute" | "endMinute"> {
  const startMinute = from <= bounds.from ? 0 : minuteOfDay(wallTimeOf(from, zone).wall);
  const endMinute = to >= bounds.to ? END_OF_DAY : minuteOfDay(wallTimeOf(to, zone).wall);
  if (endMinute > startMinute) return { startMinute, endMinute };
  // Across a repeated hour the wall clock can end before it began; then the length is drawn.
  return { startMinute, endMinute: Math.min(startMinute + minutesBetween(from, to), END_OF_DAY) };
}
