import type { Locator, Page } from "@playwright/test";
import { readUsual } from "../../main/clinic/read-usual.ts";
import { examplePatients, examplePractitioners, exampleServices } from "../support/page/example-clinic.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

function results(page: Page): Locator {
  return page.getByRole("region", { name: "Free times" });
}

async function openFinder(page: Page): Promise<void> {
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: "Find free time" })).toBeVisible();
  await expect(results(page).getByRole("button").first()).toBeVisible();
}

async function choosePatient(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
}

test("F lists the next free times of everybody by day, and the one that is chosen is booked", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await openFinder(page);
  await expect(results(page).getByRole("heading").first()).toHaveText("Monday 23 November 2026");
  await page.getByLabel("Starting on").fill("2026-11-24");
  const tuesday = results(page).getByRole("region", { name: "Tuesday 24 November 2026" });
  await tuesday.getByRole("button", { name: "09:15–09:45 Dr Jonas Weber" }).click();
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await choosePatient(page);
  await expect(page.getByRole("button", { name: /^Chosen: Tue 24 Nov, 09:15/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Mona Moreau 09:15.*Dr Jonas Weber/ })).toBeVisible();
});

test("looks for one practitioner, a length, days and a part of the day, and says what it cannot read", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await openFinder(page);
  await page.getByRole("combobox", { name: "Practitioners" }).fill("ortiz");
  await page.getByRole("option", { name: "Lena Ortiz, physio" }).click();
  await page.getByRole("group", { name: "Days" }).getByText("Thu").click();
  await page.getByLabel("Time of day").selectOption("From – to");
  await page.getByLabel("From", { exact: true }).fill("14");
  await page.getByLabel("To", { exact: true }).fill("13");
  await expect(page.getByRole("dialog")).toContainText("The end is before the start.");
  await page.getByLabel("To", { exact: true }).fill("1630");
  await page.getByLabel("Service").selectOption("Physiotherapy");
  await expect(page.getByLabel("Length (min)")).toHaveValue("45");
  const days = results(page).getByRole("heading");
  await expect(days).toHaveText([
    "Thursday 26 November 2026",
    "Thursday 3 December 2026",
    "Thursday 10 December 2026",
    "Thursday 17 December 2026",
  ]);
  const times = await results(page)
    .getByRole("button", { name: /Lena Ortiz/ })
    .allTextContents();
  expect(times.filter((text) => text < "14:00" || text.slice(6, 11) > "16:30")).toEqual([]);
});

test("where nobody is free it says how far it has looked, and looks further", async ({ openClinic }) => {
  const { page } = await openClinic();
  await openFinder(page);
  await page.getByRole("group", { name: "Days" }).getByText("Sun").click();
  await expect(results(page)).toContainText("Nobody is free up to Sun 20 Dec.");
  await page.getByRole("button", { name: "Look further, from Mon 21 Dec" }).click();
  await expect(results(page)).toContainText("Nobody is free up to Sun 17 Jan.");
});

test("found from within a booking, a time goes into its fields and nothing typed is lost", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("n");
  await choosePatient(page);
  await page.getByLabel("Note").fill("wheelchair");
  await page.getByRole("dialog").getByRole("button", { name: "Find free time" }).click();
  await expect(page.getByRole("button", { name: "Back to the booking" })).toBeFocused();
  await page.getByLabel("Time of day").selectOption("Evening");
  await results(page).getByRole("button", { name: "17:00–17:30 Mei Lin, dietitian" }).first().click();
  await expect(page.getByRole("button", { name: "Book", exact: true })).toBeFocused();
  await expect(page.getByLabel("Note")).toHaveValue("wheelchair");
  await expect(page.getByLabel("Practitioner")).toHaveValue(/.+/);
  await expect(page.getByLabel("Start")).toHaveValue("17:00");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("17:00, Mei Lin, dietitian");
});

test("a patient who comes again is offered what they came for last, with whom they came to", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic();
  const patient = examplePatients.find(({ name }) => name === "Vito Hansen");
  if (patient === undefined) throw new Error("Vito Hansen is not in the example clinic");
  const { practitionerId, serviceId } = readUsual(desk(), { patientId: patient.id });
  expect([practitionerId, serviceId]).not.toEqual([examplePractitioners[0]?.id, exampleServices[0]?.id]);
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("vito hansen");
  await expect(page.getByRole("option", { name: /^Vito Hansen/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
  await expect(page.getByLabel("Practitioner")).toHaveValue(practitionerId ?? "");
  await expect(page.getByLabel("Service")).toHaveValue(serviceId ?? "");
});
