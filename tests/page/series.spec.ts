import type { Page } from "@playwright/test";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { WallTime } from "../../shared/time.ts";
import { examplePatients, examplePractitioners, exampleServices } from "../support/page/example-clinic.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

async function planSeries(page: Page, start: string): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
  await page.getByLabel("Start").fill(start);
  await page.getByRole("button", { name: "Book a series" }).click();
  await expect(page.getByRole("button", { name: "Back to the booking" })).toBeFocused();
}

/** Somebody else is given a time with the first practitioner, at this desk but behind the page's back. */
function bookElsewhere(desk: Desk, startsAt: string): void {
  const [patient] = examplePatients;
  const [practitioner] = examplePractitioners;
  const [service] = exampleServices;
  if (patient === undefined || practitioner === undefined || service === undefined)
    throw new Error("the example clinic is empty");
  const outcome = bookAppointment(
    { ...desk, announce: () => undefined },
    {
      patientId: patient.id,
      practitionerId: practitioner.id,
      serviceId: service.id,
      note: "",
      startsAt: WallTime.parse(startsAt),
      fold: null,
      durationMinutes: 30,
      clash: "accept",
    },
  );
  expect(outcome.kind).toBe("booked");
}

test("a series names what stands in its way, is booked as one and taken back as one", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await planSeries(page, "9:30");
  await page.getByLabel("How many visits").fill("4");
  const plan = page.getByRole("list", { name: "Dates of the series" });
  await expect(plan.getByRole("listitem")).toHaveText([
    /^Mon 23 Nov, 09:30Free/,
    /^Mon 30 Nov, 09:30Overlaps Eva Hansen 09:15–09:45/,
    /^Mon 7 Dec, 09:30Free/,
    /^Mon 14 Dec, 09:30Overlaps Tara Hansen 09:45–10:45/,
  ]);
  await expect(plan.getByLabel("Mon 30 Nov, 09:30")).toHaveValue("instead");
  await plan.getByLabel("Mon 7 Dec, 09:30").selectOption("Leave out");
  await plan.getByLabel("Mon 14 Dec, 09:30").selectOption("Book anyway");
  await page.getByRole("button", { name: "Book 3 visits" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Booked 3 visits of Mona Moreau");
  await expect(page.getByRole("button", { name: /^Mona Moreau 09:30/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Taken back: the booking of 3 visits of Mona Moreau",
  );
  await expect(page.getByRole("button", { name: /^Mona Moreau 09:30.*cancelled/ })).toBeVisible();
});

test("from a visit of a series it and the following are cancelled, once somebody has read how many", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await planSeries(page, "12:30");
  await page.getByLabel("How many visits").fill("2");
  const choices = page.getByRole("list", { name: "Dates of the series" }).getByRole("combobox");
  await expect(choices).toHaveCount(2);
  await choices.nth(0).selectOption("Book anyway");
  await choices.nth(1).selectOption("Book anyway");
  await page.getByRole("button", { name: "Book 2 visits" }).click();
  await page.getByRole("button", { name: /^Mona Moreau 12:30/ }).click();
  const visit = page.getByRole("dialog", { name: "Appointment" });
  await expect(visit).toContainText("Visit 1 of a series of 2");
  await visit.getByRole("button", { name: "Cancel this and the following" }).click();
  await expect(visit).toContainText("This cancels 2 visits");
  await expect(visit.getByRole("button", { name: "Keep them" })).toBeFocused();
  await visit.getByRole("button", { name: "Cancel 2 visits" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Cancelled 2 visits of Mona Moreau");
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Taken back: the cancellation of 2 visits of Mona Moreau",
  );
  await expect(visit.getByRole("button", { name: "Cancel this and the following" })).toBeVisible();
});

test("numbers that cannot be read are said at their field, and what came to a date meanwhile is named", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic();
  await planSeries(page, "17:00");
  await page.getByLabel("Every … weeks").fill("0");
  await expect(page.getByRole("dialog")).toContainText("Type a number of weeks from 1 to 52.");
  await page.getByLabel("Every … weeks").fill("2");
  await page.getByLabel("How many visits").fill("2");
  await expect(page.getByRole("button", { name: "Book 2 visits" })).toBeEnabled();
  bookElsewhere(desk(), "2026-12-07T17:15");
  await page.getByRole("button", { name: "Book 2 visits" }).click();
  await expect(page.getByRole("alert")).toContainText("Mon 7 Dec, 17:00");
  await expect(page.getByRole("list", { name: "Dates of the series" })).toContainText("Overlaps");
});
