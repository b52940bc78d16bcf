import type { Page } from "@playwright/test";
import type { ScreenToLookAt } from "./every-screen.ts";
import { prepareWaitlist } from "./prepare-waitlist.ts";

function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

/** A booking for the first patient that is found. */
async function beginBooking(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("combobox").first().pressSequentially("mona");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("[data-suggested-slot]:focus").waitFor();
}

/** Everything about finding a time, booking it several times, and waiting for one. */
export const BOOKING_SCREENS: Readonly<Record<string, ScreenToLookAt>> = {
  finder: {
    open: async (page, say) => {
      await page.keyboard.press("f");
      await page.getByLabel(say("finder.part"), { exact: true }).selectOption("fromTo");
      await page
        .getByRole("region", { name: say("finder.results") })
        .getByRole("button")
        .first()
        .waitFor();
    },
  },
  series: {
    open: async (page, say) => {
      await beginBooking(page);
      await button(page, say("series.open")).click();
      await page
        .getByRole("list", { name: say("series.plan") })
        .getByRole("listitem")
        .first()
        .waitFor();
    },
  },
  "booking-draft": {
    open: async (page, say) => {
      await beginBooking(page);
      await page.getByLabel(say("booking.note")).fill("O'Brien <b>");
      await page.keyboard.press("Escape");
      await page.keyboard.press("n");
      await page.getByRole("region", { name: say("drafts.title") }).waitFor();
    },
  },
  "waitlist-form": {
    open: async (page, say) => {
      await beginBooking(page);
      await button(page, say("waitlist.nothingSuits")).click();
      await button(page, say("waitlist.add")).waitFor();
    },
  },
  waitlist: {
    clinic: { prepare: prepareWaitlist },
    open: async (page, say) => {
      await page.keyboard.press("l");
      await page
        .getByRole("list", { name: say("waitlist.title") })
        .getByRole("listitem")
        .first()
        .waitFor();
      await page.getByText(say("waitlist.done", { count: 1 })).click();
    },
  },
  "waitlist-empty": {
    open: async (page, say) => {
      await page.keyboard.press("l");
      await page.getByText(say("waitlist.nobody")).waitFor();
    },
  },
  "waitlist-notice": {
    isUndone: true,
    clinic: { prepare: prepareWaitlist },
    open: async (page, say) => {
      await page
        .getByRole("button", { name: /Uma Costa.*10:45/ })
        .first()
        .click();
      await button(page, say("booking.act.cancelled")).click();
      await page.getByRole("group", { name: say("waitlist.title") }).waitFor();
    },
  },
};
