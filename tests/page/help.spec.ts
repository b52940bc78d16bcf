import type { Page } from "@playwright/test";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

const help = (page: Page) => page.getByRole("dialog", { name: "Keys and help" });

test("the help lists every key, and says what the signs of visits and of Google mean", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("?");
  const appointments = help(page).getByRole("table", { name: "Appointments" });
  await expect(appointments.getByRole("row", { name: "N New appointment" })).toBeVisible();
  await expect(appointments.getByRole("row", { name: "Ctrl + Z Undo what was done last" })).toBeVisible();
  const inTheDay = help(page).getByRole("table", { name: "In the day" });
  await expect(inTheDay.getByRole("row", { name: "Alt + arrows Move the visit" })).toBeVisible();
  const statuses = help(page).getByRole("table", { name: "What a visit’s sign means" });
  await expect(statuses.getByRole("row", { name: "Arrived The patient is here and waits." })).toBeVisible();
  const pills = help(page).getByRole("table", { name: "What the sign for Google means" });
  await expect(
    pills.getByRole("row", { name: /^Offline · 3 changes waiting There is no internet/ }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
});

test("single letters can be switched off, and stay so over a restart", async ({ openClinic }) => {
  const { page, restart } = await openClinic();
  await page.getByRole("button", { name: "Keys and help" }).click();
  await help(page).getByRole("switch", { name: "Single letters are commands" }).click();
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
  await restart();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Find an action, a patient or a day" })).toBeVisible();
});

test("a tip stands in its place until it is put away, and can be had again", async ({ openClinic }) => {
  const { page, restart } = await openClinic();
  const patients = page.getByRole("dialog", { name: "Patients" });
  const tip = patients.getByRole("region", { name: "Tip" });
  await page.keyboard.press("/");
  await expect(tip).toContainText("Ctrl+K finds patients from everywhere");
  await tip.getByRole("button", { name: "Got it" }).click();
  await expect(tip).toBeHidden();
  await restart();
  await page.keyboard.press("/");
  await expect(patients).toBeVisible();
  await expect(tip).toBeHidden();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keys and help" }).click();
  await help(page).getByRole("button", { name: "Show all tips again" }).click();
  await page.keyboard.press("Escape");
  await expect(help(page)).toBeHidden();
  await page.keyboard.press("/");
  await expect(tip).toBeVisible();
});
