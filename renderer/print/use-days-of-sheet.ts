import { useQueries } from "@tanstack/react-query";
import type { DayView } from "../../shared/ipc/appointments.ts";
import type { CivilDate } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { isoWeekday, shiftDay } from "../ui/civil-day.ts";
import { queryKeys } from "../ui/query-keys.ts";
import type { PrintChoices } from "./print-choices.ts";

/** The days that a sheet is of: the one shown, or the whole week it is in, Monday first. */
function daysOf(day: CivilDate, span: PrintChoices["span"]): readonly CivilDate[] {
  if (span === "day") return [day];
  const monday = shiftDay(day, 1 - isoWeekday(day));
  return Array.from({ length: 7 }, (_, index) => shiftDay(monday, index));
}

/** The days that a sheet is of, as they stand; undefined until all are read. Of a week, days without anybody's visit are left out. */
export function useDaysOfSheet(
  shown: DayView,
  { span, practitionerId }: Pick<PrintChoices, "span" | "practitionerId">,
): readonly DayView[] | undefined {
  const answers = useQueries({
    queries: daysOf(shown.day, span).map((day) => ({
      queryKey: [...queryKeys.days, "sheet", day],
      queryFn: () => ask("readDay", { day }),
    })),
  });
  const days = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (days.length < answers.length) return undefined;
  const isWanted = ({ appointments }: DayView): boolean =>
    appointments.some((visit) => practitionerId === null || visit.practitionerId === practitionerId);
  const wanted = days.filter(isWanted);
  return wanted.length === 0 ? [shown] : wanted;
}
