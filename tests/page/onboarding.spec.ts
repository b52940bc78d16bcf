import { expect, test } from "../support/page/desk-page.ts";

test("the first start asks for name, zone and country and then shows the day", async ({ openDesk }) => {
  const page = await openDesk("notSetUp");
  await expect(page).toHaveTitle("Clinic Desk");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Zurich");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Type the name of the clinic.")).toBeVisible();
  await page.getByLabel("Name of the clinic").fill("Lakeside Clinic");
  await page.getByLabel("Country").selectOption("Switzerland");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lakeside Clinic" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Today, Monday 23 November" })).toBeVisible();
});

test("the title of the window never names a patient", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: /^Vito Okafor 11:30/ }).click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toBeVisible();
  await expect(page).toHaveTitle("Clinic Desk");
});

test("a clinic without practitioners is led to the import", async ({ openDesk }) => {
  const page = await openDesk("empty");
  await page.getByRole("button", { name: "Open the settings" }).click();
  await expect(page.getByLabel("Practitioners", { exact: true })).toBeVisible();
});
