import type { Browser, Locator, Page } from "playwright";
import { type Box, drawnBox } from "../drawn-box.ts";

/** A practitioner in front of Google's calendar page, with a mouse. */
export interface GooglePerson {
  readonly page: Page;
  /** Turns the page to this day, `2026-11-21`, and waits until it is there. */
  readonly showDay: (day: string) => Promise<void>;
  /** Drags an event down by some minutes (a multiple of 15) and lets go. */
  readonly dragLater: (eventId: string, minutes: number) => Promise<void>;
  /** Waits until the page shows an event at this minute of the day. */
  readonly waitUntilAt: (eventId: string, minute: number) => Promise<void>;
  /** Opens an event and deletes it. */
  readonly deleteEvent: (eventId: string) => Promise<void>;
}

/** Opens the calendar page. */
export async function createGooglePerson(browser: Browser, address: string): Promise<GooglePerson> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const event = (eventId: string): Locator => page.locator(`[data-event-id="${eventId}"]`);
  return {
    page,
    showDay: async (day) => {
      await page.goto(`${address}?day=${day}`);
      await page.locator(`#board[data-day="${day}"]`).waitFor();
    },
    dragLater: async (eventId, minutes) => {
      // The page draws itself anew with every change; hovering waits until the event stands still.
      await event(eventId).hover();
      const { from, to, box } = await readEvent(event(eventId));
      const x = box.x + box.width / 2;
      const y = box.y + Math.min(8, box.height / 2);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + (minutes * box.height) / (to - from), { steps: 8 });
      await page.mouse.up();
    },
    waitUntilAt: async (eventId, minute) => {
      await page.locator(`[data-event-id="${eventId}"][data-from-minute="${minute}"]`).waitFor();
    },
    deleteEvent: async (eventId) => {
      await event(eventId).click();
      await page.getByRole("dialog", { name: "Event" }).getByRole("button", { name: "Delete" }).click();
      await event(eventId).waitFor({ state: "detached" });
    },
  };
}

async function readEvent(event: Locator): Promise<{
  readonly from: number;
  readonly to: number;
  readonly box: Box;
}> {
  const from = Number(await event.getAttribute("data-from-minute"));
  const to = Number(await event.getAttribute("data-to-minute"));
  return { from, to, box: await drawnBox(event) };
}
