import { createGooglePerson } from "../../sandbox/demo/google-person.ts";
import { connectGoogle, linkNewCalendar } from "../../sandbox/demo/owner.ts";
import { createReceptionist } from "../../sandbox/demo/receptionist.ts";
import type { SeenEvent } from "../../sandbox/demo/sandbox-control.ts";
import type { ZoneNow } from "../../sandbox/demo/demo-zone.ts";
import { instantFromRfc3339, minuteOfDay, wallTimeOf } from "../../shared/time.ts";
import { expect, test } from "../support/clinic-world.ts";

/* The product's whole job, in the whole program: what the front desk does reaches Google, what Google does reaches the desk. */

const PRACTITIONER = "Dr Amara Patel";

function startMinute(event: SeenEvent | undefined, { zone }: ZoneNow): number | undefined {
  const instant = event && instantFromRfc3339(event.start.dateTime);
  return instant && minuteOfDay(wallTimeOf(instant, zone).wall);
}

test("[BK3] what is booked offline reaches Google, what is moved and deleted there reaches the desk", async ({
  world,
  browser,
}) => {
  const { control, patient, zone, google } = world;
  const desk = await world.launch();
  const receptionist = createReceptionist(desk.page);
  await connectGoogle(desk, async () => undefined);
  await linkNewCalendar(desk.page, PRACTITIONER);
  await receptionist.closePanel();
  await receptionist.waitUntilNothingWaits();

  await control.goOffline();
  await receptionist.bookNextFreeTime(patient);
  const booked = await receptionist.cardOf(patient);
  await expect(receptionist.pill()).toHaveText("Offline · 1 change waiting");
  const queue = await receptionist.openQueue();
  await expect(queue.getByText(`${patient} · New appointment`)).toBeVisible();
  await receptionist.closePanel();

  await control.goOnline();
  await expect(receptionist.pill()).toHaveText("Up to date", { timeout: 20_000 });
  const sent = await control.findEvent(patient);
  expect(sent?.summary).toBe(`Appointment — ${patient}`);
  expect(startMinute(sent, zone)).toBe(booked.startMinute);

  const person = await createGooglePerson(browser, google.calendarPage);
  await person.showDay(zone.today);
  await person.dragLater(sent?.id ?? "", 15);
  expect(await receptionist.waitUntilMoved(booked.appointmentId, booked.startMinute)).toBe(
    booked.startMinute + 15,
  );
  await person.waitUntilAt(sent?.id ?? "", booked.startMinute + 15);
  expect(startMinute(await control.findEvent(patient), zone)).toBe(booked.startMinute + 15);
  const changes = await receptionist.openChanges();
  await expect(changes.getByText(new RegExp(`^${PRACTITIONER} moved ${patient}`))).toBeVisible();
  await receptionist.closePanel();

  await person.deleteEvent(sent?.id ?? "");
  const card = desk.page.locator(`[data-appointment-id="${booked.appointmentId}"]`);
  await expect(card).toHaveAccessibleName(/cancelled/, { timeout: 20_000 });
});

test("[OB7] a booking that was answered and not yet sent when the program was killed reaches Google once", async ({
  world,
}) => {
  const { control, patient } = world;
  const first = await world.launch();
  const receptionist = createReceptionist(first.page);
  await connectGoogle(first, async () => undefined);
  await linkNewCalendar(first.page, PRACTITIONER);
  await receptionist.closePanel();
  await receptionist.waitUntilNothingWaits();
  await control.goOffline();
  await receptionist.bookNextFreeTime(patient);
  const booked = await receptionist.cardOf(patient);
  await first.kill();

  await control.goOnline();
  expect(await control.findEvents(patient)).toEqual([]);
  const second = await world.launch();
  const again = createReceptionist(second.page);
  expect((await again.cardOf(patient)).appointmentId).toBe(booked.appointmentId);
  await again.waitUntilNothingWaits();
  expect(await control.findEvents(patient)).toHaveLength(1);
});

test("[CH3] disconnecting revokes the grant and keeps the appointments", async ({ world }) => {
  const desk = await world.launch();
  await connectGoogle(desk, async () => undefined);
  const settings = desk.page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("button", { name: "Disconnect", exact: true }).click();
  await settings.getByRole("button", { name: "Disconnect Google Calendar" }).click();
  await expect(settings.getByRole("button", { name: "Connect Google Calendar", exact: true })).toBeVisible();
  expect(await world.control.countRequests("POST /revoke 200")).toBe(1);
  await createReceptionist(desk.page).closePanel();
  await expect(desk.page.locator("[data-pill]")).toHaveText("Not connected to Google");
});

test("without a client id the settings say that sync is being set up, and everything else works", async ({
  world,
}) => {
  const desk = await world.launch({ GOOGLE_CLIENT_ID: "", GOOGLE_CLIENT_SECRET: "" });
  const receptionist = createReceptionist(desk.page);
  await receptionist.bookNextFreeTime(world.patient);
  await receptionist.cardOf(world.patient);
  await desk.page.getByRole("button", { name: "Settings" }).click();
  await desk.page.getByRole("tab", { name: "Google Calendar", exact: true }).click();
  await expect(
    desk.page.getByText("Google Calendar sync is being set up. It will be available soon."),
  ).toBeVisible();
});
