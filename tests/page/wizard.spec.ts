import type { Page } from "@playwright/test";
import { listOwed } from "../../main/store/outbox.ts";
import { findPatients } from "../../main/clinic/find-patients.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

/** Answers the first screen, as somebody at the first start does. */
async function nameClinic(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Type the name of the clinic.")).toBeVisible();
  await page.getByLabel("Name of the clinic").fill("Lakeside Clinic");
  await page.getByLabel("Country").selectOption("Switzerland");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Practitioners and hours" })).toBeFocused();
}

test("a clinic is set up step by step, and the practice booking leaves nothing behind", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic({ filled: false });
  await expect(page).toHaveTitle("Clinic Desk");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Zurich");
  await nameClinic(page);
  await expect(page.getByText("Step 2 of 7")).toBeVisible();

  await page.getByLabel("Name", { exact: true }).fill("Dr Amara Patel");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("list", { name: "Practitioners" })).toContainText("Dr Amara Patel");
  await page.getByRole("button", { name: "Add hours on Monday" }).click();
  await page.getByRole("button", { name: "Copy Monday to Tuesday until Friday" }).click();
  await page.getByRole("textbox", { name: "To, Friday 1" }).fill("16");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "The hours of Dr Amara Patel are saved",
  );
  await page.getByRole("button", { name: "Next step" }).click();

  await expect(page.getByRole("heading", { level: 2, name: "Services" })).toBeFocused();
  await page.getByLabel("Name of the service").fill("Consultation");
  await page.getByLabel("Length in minutes").fill("a while");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByLabel("Length in minutes")).toBeFocused();
  await page.getByLabel("Length in minutes").fill("30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Services" })).toContainText("Consultation");
  await page.getByRole("button", { name: "Next step" }).click();

  await expect(page.getByText("Appointment — Mona Moreau")).toBeVisible();
  await expect(page.getByText("Appointment — M. M.")).toBeVisible();
  await page.getByRole("button", { name: "Skip this step" }).click();
  await page.getByRole("radio", { name: "Initials only" }).check();
  await page.getByRole("button", { name: "Next step" }).click();
  await page.getByRole("button", { name: "Skip this step" }).click();

  await page.getByRole("button", { name: "Practise now" }).click();
  const drawer = page.getByRole("dialog", { name: "New appointment" });
  await drawer
    .getByRole("button", { name: /\d\d:\d\d/ })
    .first()
    .click();
  await expect(drawer.getByRole("button", { name: "Book", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Practice Patient/ })).toBeVisible();
  const bar = page.getByRole("region", { name: "Practice: nothing of it is kept" });
  await expect(bar).toContainText("Practice Patient is booked");
  await bar.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Step 7 of 7")).toBeVisible();
  const { store } = desk();
  expect([listOwed(store.reader), findPatients(desk(), { text: "practice" })]).toEqual([[], []]);
  await page.getByRole("button", { name: "Go to the day" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lakeside Clinic" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Practice Patient/ })).toHaveCount(0);
});

test("the steps can be left and taken up again after a restart; the day leads back to them", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic({ filled: false });
  await nameClinic(page);
  await page.getByRole("button", { name: "Skip this step" }).click();
  await expect(page.getByText("Step 3 of 7")).toBeVisible();
  await restart();
  await expect(page.getByText("Step 3 of 7")).toBeVisible();
  await page.getByRole("button", { name: "Finish later" }).click();
  await expect(page.getByText("Nobody to book with yet")).toBeVisible();
  await restart();
  await page.getByRole("button", { name: "Set up step by step" }).click();
  await expect(page.getByText("Step 2 of 7")).toBeVisible();
  await page.getByRole("button", { name: "Practise a booking" }).click();
  await page.getByRole("button", { name: "Practise now" }).click();
  await page.getByRole("button", { name: "Go to that step" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Practitioners and hours" })).toBeFocused();
});
