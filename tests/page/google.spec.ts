import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

async function openGoogle(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Google Calendar", exact: true }).click();
  return settings;
}

test("without a client id the settings say that sync is being set up, and the title names no patient", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await expect(page.getByRole("button", { name: "Google Calendar sync is being set up" })).toBeVisible();
  const settings = await openGoogle(page);
  await expect(
    settings.getByText("Google Calendar sync is being set up. It will be available soon."),
  ).toBeVisible();
  await expect(settings.getByRole("button", { name: "Connect Google Calendar" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Vito Okafor/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toBeVisible();
  await expect(page).toHaveTitle("Clinic Desk");
});

test("a sign-in shows its address and can be given up", async ({ openClinic }) => {
  const { page } = await openClinic({ google: false });
  const settings = await openGoogle(page);
  await settings.getByRole("button", { name: "Connect Google Calendar" }).click();
  await expect(settings.getByText("Continue in your browser")).toBeVisible();
  await expect(settings.getByRole("textbox", { name: /Copy this address/ })).toHaveValue(/^http/);
  await settings.getByRole("button", { name: "Give up" }).click();
  await expect(settings.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
});

test("[AC6] nothing is linked before the owner has seen what will be sent", async ({ openClinic }) => {
  const { page } = await openClinic({ google: true });
  const settings = await openGoogle(page);
  await settings.getByLabel("Calendar for Lena Ortiz, physio").selectOption("Create new calendar");
  await settings.getByRole("button", { name: "Link Lena Ortiz, physio" }).click();
  await expect(
    settings.getByText(/\d+ upcoming appointments will be sent\. This is what one looks like:/),
  ).toBeVisible();
  await expect(settings.getByText(/^Appointment — /)).toBeVisible();
  await settings.getByRole("button", { name: "Link calendar" }).click();
  await expect(settings.getByRole("button", { name: "Unlink Lena Ortiz, physio" })).toBeVisible();
  await settings.getByRole("button", { name: "Unlink Lena Ortiz, physio" }).click();
  await expect(settings.getByLabel("Calendar for Lena Ortiz, physio")).toBeVisible();
});

test("[AC4] another account is used only after the owner has seen what stays behind; disconnecting is asked in place", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ google: true });
  const settings = await openGoogle(page);
  await settings.getByRole("button", { name: "Disconnect" }).click();
  await settings.getByRole("button", { name: "Stay connected" }).click();
  await settings.getByRole("button", { name: "Use another Google account" }).click();
  const question = settings.getByRole("region", { name: "Use another Google account" });
  await expect(question).toContainText("Leave owner@clinic.example?");
  await expect(question).toContainText(/Dr Amara Patel: Dr Amara Patel, \d+ upcoming appointments/);
  await question.getByRole("button", { name: "Leave this account" }).click();
  await expect(settings.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
  await expect(settings.getByRole("button", { name: "Use another Google account" })).toHaveCount(0);
});

test("a file's bad rows are listed with line and reason", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Import" }).click();
  const text = "name,phone,birth_date\nNova Quell,,\n,044 555 10 10,\nRufus Ohm,,31.02.1980\n";
  const file = { name: "patients.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await settings.getByLabel("Patients", { exact: true }).setInputFiles(file);
  await expect(settings.getByText("1 added, 0 already there, 2 not taken")).toBeVisible();
  const rows = settings.getByRole("table", { name: "Patients: rows that were not taken" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toHaveText(/^3.*name/i);
  await expect(rows.nth(2)).toHaveText(/^4/);
});

test("privacy is a choice of three, each with the text it sends", async ({ openClinic }) => {
  const { page, restart } = await openClinic();
  const openPrivacy = async (): Promise<Locator> => {
    await page.getByRole("button", { name: "Settings" }).click();
    const settings = page.getByRole("dialog", { name: "Settings" });
    await settings.getByRole("tab", { name: "What Google Calendar shows" }).click();
    return settings;
  };
  const settings = await openPrivacy();
  await expect(settings.getByText("Appointment — Mona Moreau")).toBeVisible();
  await settings.getByRole("radio", { name: "Initials only" }).check();
  await restart();
  await openPrivacy();
  await expect(settings.getByRole("radio", { name: "Initials only" })).toBeChecked();
});
