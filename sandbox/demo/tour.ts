import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { findChromium, QUIET_ARGUMENTS } from "../../build/chromium.mjs";
import { minuteOfDay, wallTimeOf, instantFromRfc3339 } from "../../shared/time.ts";
import type { ZoneNow } from "./demo-zone.ts";
import { root } from "./desk-program.ts";
import { createGooglePerson } from "./google-person.ts";
import { launchDesk } from "./launch-desk.ts";
import { createReceptionist } from "./receptionist.ts";
import { createSandboxControl } from "./sandbox-control.ts";
import { connectGoogle, linkNewCalendar } from "./owner.ts";
import type { World } from "./start-world.ts";
import { startTimeline } from "./timeline.ts";

/** Where the pictures go. */
const PICTURES = join(root, "out/tour");
/** How far the practitioner drags the event down in Google, in minutes. */
const LATER = 15;

/** What the tour needs: a desk's environment, the Google around it, and what the clinic's clock says. */
export interface TourPlan {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly google: World["google"];
  readonly zone: ZoneNow;
  /** A patient of the demo clinic who has no appointment yet. */
  readonly patient: string;
  /** Two practitioners of the demo clinic; the first is who the next free time is offered with. */
  readonly practitioners: readonly [string, string];
}

/**
 * Does the product's whole job once, headless, with pictures: book offline, watch it wait, go online, read the event back from
 * Google over HTTP, move it there with the mouse, read the moved time from the desk's own page. Throws at the first thing that
 * is not as it should be.
 */
export async function giveTour(plan: TourPlan): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const { google, patient, zone } = plan;
  const control = await createSandboxControl(google);
  const timeline = startTimeline(() => performance.now(), say);
  const desk = await launchDesk({ ...plan.environment, CLINIC_DESK_HEADLESS: "1" });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: ["--no-sandbox", ...QUIET_ARGUMENTS],
  });
  try {
    const receptionist = createReceptionist(desk.page);
    await desk.page.getByRole("group", { name: plan.practitioners[0] }).waitFor();
    timeline.leg("desk open, demo clinic imported");
    await picture(desk.page, "1-day");

    await connectGoogle(desk, (consent) => picture(consent, "2-consent"));
    for (const practitioner of plan.practitioners) await linkNewCalendar(desk.page, practitioner);
    await picture(desk.page, "3-settings");
    await receptionist.closePanel();
    await receptionist.waitUntilNothingWaits();
    timeline.leg("Google connected, two calendars linked and filled");
    await receptionist.dismissNotice();
    await picture(desk.page, "4-in-step");

    await control.goOffline();
    await receptionist.bookNextFreeTime(patient);
    const booked = await receptionist.cardOf(patient);
    timeline.leg("booked, without internet");
    await receptionist.waitForPill(/^Offline · 1 change waiting$/);
    const queue = await receptionist.openQueue();
    await queue.getByText(patient).waitFor();
    timeline.leg("queued");
    await picture(desk.page, "5-offline-queue");
    await receptionist.closePanel();

    await control.goOnline();
    await receptionist.waitForPill(/^Up to date$/);
    timeline.leg("sent");
    const sent = await control.findEvent(patient);
    expectThat(sent !== undefined, "the event is in Google");
    if (sent === undefined) return;
    expectThat(
      minuteIn(sent.start.dateTime, zone) === booked.startMinute,
      "the event starts when the appointment does",
    );
    timeline.leg("seen in Google");

    const person = await createGooglePerson(browser, google.calendarPage);
    await person.showDay(zone.today);
    await picture(person.page, "6-google-before");
    await person.dragLater(sent.id, LATER);
    timeline.leg("moved in Google");
    const shown = await receptionist.waitUntilMoved(booked.appointmentId, booked.startMinute);
    timeline.leg("on screen");
    expectThat(shown === booked.startMinute + LATER, "the desk shows the moved time");
    const moved = await control.findEvent(patient);
    expectThat(
      minuteIn(moved?.start.dateTime ?? "", zone) === booked.startMinute + LATER,
      "the event starts later in Google",
    );
    await person.waitUntilAt(sent.id, booked.startMinute + LATER);
    await picture(person.page, "7-google-after");
    await picture(desk.page, "8-desk-followed");
    await receptionist.openChanges();
    await picture(desk.page, "9-changes");
    say(`\nThe tour, leg by leg:\n${timeline.text()}\n\nPictures: out/tour/`);
  } catch (error) {
    await picture(desk.page, "0-where-it-stopped").catch(() => undefined);
    throw error;
  } finally {
    await browser.close();
    await desk.quit();
  }
}

function minuteIn(dateTime: string, { zone }: ZoneNow): number | undefined {
  const instant = instantFromRfc3339(dateTime);
  return instant && minuteOfDay(wallTimeOf(instant, zone).wall);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

function expectThat(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`not so: ${sentence}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
