import type { Page } from "@playwright/test";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { findPractitioner } from "../../main/store/practitioners.ts";
import { getAppointment } from "../../main/store/appointments.ts";
import { AppointmentId } from "../../shared/ids.ts";
import { expect, HALF_PAST_TEN, test, type OpenClinic } from "../support/page/clinic-page.ts";
import { prepareTrouble } from "../support/page/prepare-trouble.ts";

const TROUBLED = { google: true, prepare: prepareTrouble, now: HALF_PAST_TEN } as const;
const WITH_GOOGLE = { google: true, now: HALF_PAST_TEN } as const;

test.use({ viewport: { width: 1440, height: 900 } });

/** Opens a visit of a linked practitioner, says that its patient has arrived, and waits until Google has taken that. */
async function sendToGoogle(page: Page, name: RegExp) {
  await page.getByRole("button", { name }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByRole("button", { name: "Arrived", exact: true }).click();
  const ticks = page.getByRole("list", { name: "On its way to Google" }).getByRole("listitem");
  await expect(ticks.nth(2)).toHaveText("Accepted by GoogleMon 23 Nov, 10:38");
  return { drawer, ticks };
}

/** Somebody changes the event of a visit in Google, and the desk is told to look. */
async function changeInGoogle(
  clinic: OpenClinic,
  name: RegExp,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { page, desk, sandbox } = clinic;
  const id = await page.getByRole("button", { name }).getAttribute("data-appointment-id");
  const appointmentId = AppointmentId.parse(id);
  const { reader } = desk().store;
  const { practitionerId } = getAppointment(reader, appointmentId);
  const calendarId = findPractitioner(reader, practitionerId)?.calendarId ?? "";
  sandbox?.control.changeEvent({ calendarId, eventId: eventIdOf({ appointmentId, generation: 0 }) }, body);
  await syncNow(page);
}

async function syncNow(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^(Up to date|\d+ changes? needs? you)$/ }).click();
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a visit's way to Google is four ticks", async ({ openClinic }) => {
  const { page } = await openClinic(WITH_GOOGLE);
  const name = /^Nils Tanaka 13:30/;
  await sendToGoogle(page, name);
  await syncNow(page);
  await page.getByRole("button", { name }).click();
  const ticks = page.getByRole("list", { name: "On its way to Google" }).getByRole("listitem");
  await expect(ticks).toHaveText([
    "Saved hereMon 23 Nov, 10:38",
    "SentMon 23 Nov, 10:38",
    "Accepted by GoogleMon 23 Nov, 10:38",
    "Seen back from GoogleMon 23 Nov, 10:38",
  ]);
});

test("what a visit waits for is one sentence with one button", async ({ openClinic }) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: /^Uma Costa 10:45/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await expect(drawer).toContainText("It waits until somebody chooses which version to keep.");
  await drawer.getByRole("button", { name: "Choose in the queue" }).click();
  await expect(page.getByRole("dialog", { name: "Waiting for Google" })).toBeVisible();
});

test("[MG7] a title given in Google is shown, and ours put back", async ({ openClinic }) => {
  const clinic = await openClinic(WITH_GOOGLE);
  const { page } = clinic;
  const name = /^Nils Tanaka 13:30/;
  await sendToGoogle(page, name);
  await changeInGoogle(clinic, name, { summary: "Mr Tanaka, bring the file" });
  await page.getByRole("button", { name }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await expect(drawer).toContainText("Title in Google: Mr Tanaka, bring the file");
  await drawer.getByRole("button", { name: "Put ours back" }).click();
  await expect(drawer).not.toContainText("Title in Google");
  await expect(drawer.getByRole("heading", { level: 3 })).toHaveText("Nils Tanaka");
});

test("[MG7] a visit whose event was made all-day leads to it, and gets one of its own again", async ({
  openClinic,
}) => {
  const clinic = await openClinic(WITH_GOOGLE);
  const { page } = clinic;
  const name = /^Nils Costa 11:45/;
  await sendToGoogle(page, name);
  await changeInGoogle(clinic, name, {
    start: { date: "2026-11-23", dateTime: null, timeZone: null },
    end: { date: "2026-11-24", dateTime: null, timeZone: null },
  });
  await page.getByRole("button", { name: /^Open in Google Calendar: .*Nils Costa/ }).click();
  await page.getByRole("button", { name }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByRole("button", { name: "Open in Google Calendar" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Opened in the browser");
  await drawer.getByRole("button", { name: "Put the appointment back as its own event" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("It gets an event of its own again");
});

test("[MG9] what was declined in Google waits for somebody, who says that it stays", async ({
  openClinic,
}) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: "3 changes need you" }).click();
  const card = page.getByRole("region", { name: "Declined in Google: Nils Tanaka" });
  await expect(card).toContainText("The patient declined this in Google. Call +41 44 555");
  await card.getByRole("button", { name: "Open the visit" }).click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText(
    "Confirmed, declined in Google by the patient",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "3 changes need you" }).click();
  await card.getByRole("button", { name: "It stays" }).click();
  await expect(card).toHaveCount(0);
});

test("[PL9] events that could not be read are listed, with a way to their calendar", async ({
  openClinic,
}) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: "3 changes need you" }).click();
  const list = page.getByRole("region", { name: "Events that could not be read" });
  await expect(list).toContainText("It repeats too often to be followed");
  await list.getByRole("button", { name: "Open the calendar Dr Amara Patel" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Opened in the browser");
});

test("[BK6] Ctrl+Z takes back the latest act, then the one before, and says so", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.getByRole("button", { name: /^Nils Tanaka 13:30/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByRole("button", { name: "Arrived", exact: true }).click();
  await drawer.getByRole("button", { name: "Cancel appointment" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Taken back: the cancellation of Nils Tanaka",
  );
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("now confirmed");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("There is nothing to take back.");
});
