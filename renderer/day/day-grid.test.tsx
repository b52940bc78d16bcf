import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { exampleDayView } from "../../tests/support/page/example-day-view.ts";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { DayGrid } from "./day-grid.tsx";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function showDay(first: DayView): { readonly page: HTMLElement; readonly show: (day: DayView) => void } {
  const page = document.createElement("div");
  document.body.append(page);
  const root = createRoot(page);
  const show = (day: DayView) => {
    act(() => {
      root.render(
        <DayGrid
          day={day}
          onOpen={() => undefined}
          onCreate={() => undefined}
          onMove={() => Promise.resolve()}
          onArrived={() => undefined}
        />,
      );
    });
  };
  closers.push(() => {
    act(() => root.unmount());
    page.remove();
  });
  show(first);
  return { page, show };
}

test("a card's name starts with what is seen on it, then says end, status and practitioner", () => {
  const day = exampleDayView();
  const { page } = showDay(day);
  const names = [...page.querySelectorAll("[data-card] > button")].map((card) =>
    card.getAttribute("aria-label"),
  );
  expect(names).toContain("Uma Costa 10:45 Consultation, until 11:00, booked, Dr Amara Patel");
  expect(names).toHaveLength(day.appointments.filter(({ status }) => status !== "cancelled").length);
});

test("a change of one visit draws that card anew and leaves the others alone", () => {
  const day = exampleDayView();
  const { page, show } = showDay(day);
  const [first, ...rest] = day.appointments;
  if (first === undefined) throw new Error("an empty day");
  const observer = new MutationObserver(() => undefined);
  observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  show({ ...day, appointments: [{ ...first, status: "confirmed", version: 2 }, ...rest] });
  const touched = observer
    .takeRecords()
    .map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest("[data-card]"))
    .map((card) => card?.getAttribute("data-card"));
  observer.disconnect();
  expect(new Set(touched)).toEqual(new Set([first.id]));
});
