import type { Page } from "@playwright/test";
import { saveCalendarState, findCalendarState } from "../../main/store/calendar-states.ts";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import type { OpenClinic } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

/** Has the desk read its calendars as if for the first time, with a Google that takes its time for an answer. */
function forgetCalendars({ desk, sandbox }: OpenClinic): void {
  sandbox?.control.addFault({ kind: "latency", ms: 60_000, match: { method: "GET", path: "/events" } });
  const { store } = desk();
  store.write((writer) => {
    for (const { calendarId } of listPractitioners(writer)) {
      const state = calendarId === null ? undefined : findCalendarState(writer, calendarId);
      if (state !== undefined)
        saveCalendarState(writer, { ...state, syncToken: null, resumePage: null, lastProvenAt: null });
    }
  });
}

const strip = (page: Page) => page.getByRole("complementary", { name: "Work under way" });

test("the first reading of a calendar shows how far it is, and takes neither the focus nor the keys", async ({
  openClinic,
}) => {
  const clinic = await openClinic({ google: true });
  const { page } = clinic;
  await expect(page.getByRole("button", { name: "Up to date" })).toBeVisible();
  forgetCalendars(clinic);
  const settings = page.getByRole("button", { name: "Settings", exact: true });
  await settings.focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sync now");
  await page.keyboard.press("Enter");
  const bar = strip(page).getByRole("progressbar", {
    name: /^Reading the calendar for the first time · /,
  });
  await expect(bar).toBeVisible();
  await expect(settings).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await page.keyboard.press("Escape");
  await strip(page)
    .getByRole("button", { name: /^Hide: Reading the calendar/ })
    .click();
  await expect(strip(page)).toBeHidden();
});
