import { findElement } from "./find-element.ts";
import { minutesFrom, shifted, shiftedDay } from "./wall-times.ts";

const NEW_HOUR = "09:00";
const NEW_MINUTES = 30;

/** Start and end as they are sent: wall times, or the first day and the day after the last. */
export interface FormTimes {
  readonly start: string;
  readonly end: string;
}

/**
 * Makes start, end and the all-day switch of a form work: an event keeps its length when its start is moved, and a timed one
 * its times while it is tried as an all-day one. Gives the function that reads them.
 */
export function startEventTimes(form: HTMLFormElement): () => FormTimes {
  const allDay = findElement(form, "[name=allDay]", HTMLInputElement);
  const start = findElement(form, "[name=start]", HTMLInputElement);
  const end = findElement(form, "[name=end]", HTMLInputElement);
  let startBefore = start.value;
  let [startTime, endTime] = [start.value.slice(10), end.value.slice(10)];

  allDay.addEventListener("change", () => {
    const [day, lastDay] = [start.value.slice(0, 10), end.value.slice(0, 10)];
    if (allDay.checked) [startTime, endTime] = [start.value.slice(10), end.value.slice(10)];
    for (const side of [start, end]) side.type = allDay.checked ? "date" : "datetime-local";
    if (allDay.checked) {
      start.value = day;
      end.value = lastDay < day ? day : lastDay;
    } else {
      start.value = `${day}${startTime || `T${NEW_HOUR}`}`;
      end.value = endTime === "" ? shifted(start.value, NEW_MINUTES) : `${lastDay}${endTime}`;
    }
    startBefore = start.value;
  });

  start.addEventListener("change", () => {
    if (start.value.length === startBefore.length && start.value !== "" && end.value !== "")
      end.value = allDay.checked
        ? shiftedDay(end.value, minutesFrom(`${startBefore}T00:00`, `${start.value}T00:00`) / (24 * 60))
        : shifted(end.value, minutesFrom(startBefore, start.value));
    if (start.value !== "") startBefore = start.value;
  });

  return () => {
    if (allDay.checked) return { start: start.value, end: end.value === "" ? "" : shiftedDay(end.value, 1) };
    return { start: start.value, end: end.value };
  };
}
