import { insertClosure } from "../../main/store/closures.ts";
import { CivilDate } from "../../shared/time.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

test("M shows how full each day is, and the keys lead to the day itself", async ({ openClinic }) => {
  const { page } = await openClinic({
    prepare: ({ store }) => {
      const day = CivilDate.parse("2026-11-25");
      store.write((writer) => insertClosure(writer, { day, practitionerId: null, reason: "Stocktaking" }));
    },
  });
  await page.keyboard.press("m");
  const month = page.getByRole("table", { name: "Load of November 2026" });
  const today = month.getByRole("button", { name: /^Monday 23 November/ });
  await expect(today).toBeFocused();
  await expect(today).toHaveAccessibleName(/Today \d+ visits \d+% booked$/);
  await expect(month.getByRole("button", { name: /^Wednesday 25 November/ })).toContainText(
    "Closed: Stocktaking",
  );
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("button", { name: /^Tuesday 1 December/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("button", { name: /^Tuesday 24 November/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Appointments of Tuesday 24 November 2026" })).toBeVisible();
});

test("a day is chosen from the calendar by keys, and by typing", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Choose a day" }).click();
  await expect(page.getByRole("button", { name: "Monday 23 November 2026" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sunday 15 November" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose a day" })).toBeFocused();
  await page.getByLabel("Go to day").fill("2026-12-24");
  await expect(page.getByRole("heading", { name: "Thursday 24 December" })).toBeVisible();
  await page.getByRole("button", { name: "Previous day" }).click();
  await expect(page.getByRole("heading", { name: "Wednesday 23 December" })).toBeVisible();
});
