import type { Page } from "@playwright/test";
import { saveCalendarState, findCalendarState } from "../../main/store/calendar-states.ts";
import { countPatients } from "../../main/store/patients.ts";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { keepLanguage } from "../../main/store/language.ts";
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

test("an import shows how far it is, and what was taken is kept when somebody stops it", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic();
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("tab", { name: "Import" }).click();
  const names = Array.from({ length: 50_000 }, (_, index) => `Patient ${index}`);
  const buffer = Buffer.from(["name", ...names].join("\n"));
  await page
    .getByLabel("Patients", { exact: true })
    .setInputFiles({ name: "patients.csv", mimeType: "text/csv", buffer });
  await expect(strip(page).getByRole("progressbar", { name: "Importing patients" })).toBeVisible();
  await strip(page).getByRole("button", { name: "Cancel: Importing patients" }).click();
  await expect(strip(page)).toContainText(
    /Import stopped after [\d,]+ rows\. What was taken until then is kept/,
  );
  await expect(page.getByText(/^Stopped: [\d,]+ rows were not read\./)).toBeVisible();
  const taken = countPatients(desk().store.reader);
  expect(taken).toBeGreaterThan(120);
  expect(taken).toBeLessThan(50_000);
  await strip(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(strip(page)).toBeHidden();
});

test.describe("at 200 % on a small screen, in Arabic", () => {
  test.use({ viewport: { width: 640, height: 360 } });

  test("a notice and the work under way are both in sight, beside each other", async ({ openClinic }) => {
    const clinic = await openClinic({
      google: true,
      prepare: ({ store }) => store.write((writer) => keepLanguage(writer, "ar")),
    });
    const { page } = clinic;
    await expect(page.getByRole("button", { name: "كل شيء محدَّث" })).toBeVisible();
    forgetCalendars(clinic);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("المزامنة");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+z");
    const notice = page.getByRole("group", { name: "تم" });
    const job = page.getByRole("complementary", { name: "أعمال جارية" });
    await expect(notice).toBeInViewport({ ratio: 1 });
    await expect(job).toBeInViewport({ ratio: 1 });
    const [one, other] = [await notice.boundingBox(), await job.boundingBox()];
    expect(one).not.toBeNull();
    expect((other?.y ?? 0) + (other?.height ?? 0)).toBeLessThanOrEqual(one?.y ?? 0);
    // Where reading begins in Arabic: at the right.
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeGreaterThan(600);
  });
});
