import type { Locator, Page } from "@playwright/test";
import { connectGoogle, linkNewCalendar } from "../../sandbox/demo/owner.ts";
import { createReceptionist } from "../../sandbox/demo/receptionist.ts";
import type { SandboxControl } from "../../sandbox/demo/sandbox-control.ts";
import { instantFromRfc3339, minuteOfDay, wallTimeOf } from "../../shared/time.ts";
import { expect, test } from "../support/clinic-world.ts";

/* Without internet everything at the desk works the same, the pill says what waits, and all of it arrives once. */

const PRACTITIONER = "Dr Amara Patel";

interface Visit {
  readonly appointmentId: string;
  readonly patient: string;
}

/** Visits of the practitioner that are still to come, the latest of the day first. */
async function comingVisits(page: Page, nowMinute: number): Promise<Visit[]> {
  const cards = await page.locator(".card__hit").all();
  const seen = await Promise.all(
    cards.map(async (card) => ({
      appointmentId: (await card.getAttribute("data-appointment-id")) ?? "",
      startMinute: Number(await card.getAttribute("data-start-minute")),
      name: (await card.getAttribute("aria-label")) ?? "",
    })),
  );
  return seen
    .filter(({ startMinute, name }) => startMinute > nowMinute + 60 && name.includes(`, ${PRACTITIONER}`))
    .filter(({ name }) => /, (booked|confirmed), /.test(name))
    .toSorted((one, other) => other.startMinute - one.startMinute)
    .map(({ appointmentId, name }) => ({ appointmentId, patient: name.split(/ \d\d:\d\d/)[0] ?? "" }));
}

async function open(page: Page, { appointmentId }: Visit): Promise<Locator> {
  await page.locator(`.card__hit[data-appointment-id="${appointmentId}"]`).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.waitFor();
  return drawer;
}

/** What Google holds of a visit: its description and its start on the clinic's clock. */
async function inGoogle(control: SandboxControl, patient: string, zone: Parameters<typeof wallTimeOf>[1]) {
  return (await control.findEvents(patient)).map(({ description, start }) => {
    const instant = instantFromRfc3339(start.dateTime);
    return {
      description: String(description),
      startMinute: instant && minuteOfDay(wallTimeOf(instant, zone).wall),
    };
  });
}

test("[BK3] offline, booking, searching, a note, a status, a move and a cancellation work the same, and arrive once", async ({
  world,
}) => {
  const { control, patient, zone } = world;
  const desk = await world.launch();
  const { page } = desk;
  const receptionist = createReceptionist(page);
  const pill = receptionist.pill();
  await expect(pill).toHaveText("Not connected to Google");
  await connectGoogle(desk, async () => undefined);
  await linkNewCalendar(page, PRACTITIONER);
  await receptionist.closePanel();
  await receptionist.waitUntilNothingWaits();
  await expect(pill).toHaveText("Up to date");
  const [noted, moved, cancelled] = await comingVisits(page, zone.nowMinute);
  if (noted === undefined || moved === undefined || cancelled === undefined)
    throw new Error("the demo day has too few visits to come");

  await control.goOffline();
  await receptionist.bookNextFreeTime(patient);
  await expect(pill).toHaveText("Offline · 1 change waiting");
  await expect(page.getByText(/^Offline .* may clash$/).first()).toBeVisible();

  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(moved.patient);
  await expect(page.getByRole("dialog").getByText(moved.patient).first()).toBeVisible();
  await receptionist.closePanel();

  const forNote = await open(page, noted);
  await forNote.getByRole("textbox", { name: "Note" }).fill("Comes with a wheelchair.");
  await forNote.getByRole("button", { name: "Save note" }).click();
  await expect(pill).toHaveText("Offline · 2 changes waiting");
  await forNote.getByRole("button", { name: "Arrived" }).click();
  await expect(forNote.getByRole("button", { name: "Arrived" })).toHaveAttribute("aria-pressed", "true");
  await expect(pill).toHaveText("Offline · 2 changes waiting");
  await receptionist.closePanel();

  const forMove = await open(page, moved);
  await forMove.getByLabel("Start").fill("22:00");
  await forMove.getByRole("button", { name: "Move", exact: true }).click();
  await forMove.getByRole("button", { name: "Move anyway" }).click();
  await expect(pill).toHaveText("Offline · 3 changes waiting");
  await receptionist.closePanel();

  const forCancel = await open(page, cancelled);
  await forCancel.getByRole("button", { name: "The patient" }).click();
  await expect(pill).toHaveText("Offline · 4 changes waiting");
  await receptionist.closePanel();

  const queue = await receptionist.openQueue();
  await expect(queue.getByRole("listitem")).toHaveCount(4);
  await expect(
    queue.getByText("This computer is offline. It goes out by itself when the internet is back."),
  ).toHaveCount(4);
  await control.goOnline();
  await queue.getByRole("button", { name: "Sync now" }).click();
  await expect(pill).toHaveText("Up to date", { timeout: 20_000 });
  await receptionist.closePanel();

  const events = {
    booked: await inGoogle(control, patient, zone.zone),
    noted: await inGoogle(control, noted.patient, zone.zone),
    moved: await inGoogle(control, moved.patient, zone.zone),
    cancelled: await inGoogle(control, cancelled.patient, zone.zone),
  };
  expect(events.booked).toHaveLength(1);
  expect(events.noted).toEqual([
    { description: expect.stringContaining("Comes with a wheelchair."), startMinute: expect.any(Number) },
  ]);
  expect(events.moved).toEqual([{ description: expect.any(String), startMinute: 22 * 60 }]);
  expect(events.cancelled).toEqual([]);
});
