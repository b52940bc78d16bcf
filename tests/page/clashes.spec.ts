import type { Page } from "@playwright/test";
import { findPractitioner } from "../../main/store/practitioners.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { examplePractitioners } from "../support/page/example-clinic.ts";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";
import { prepareTrouble } from "../support/page/prepare-trouble.ts";

const TROUBLED = { google: true, prepare: prepareTrouble, now: HALF_PAST_TEN } as const;

test.use({ viewport: { width: 1440, height: 1000 } });

test("[MD3] two visits at the same time are shown with phones and free times, and one click moves one", async ({
  openClinic,
}) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: "1 at the same time" }).click();
  const card = page.getByRole("region", { name: /^At the same time: .* and / });
  await expect(card).toContainText("Booked first: stays");
  await expect(card).toContainText("To be moved");
  const times = card.getByRole("button", { name: /\d\d:\d\d$/ });
  await expect(times).toHaveCount(6);
  const time = (await times.last().textContent()) ?? "";
  await times.last().click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(/^Moved .* to /);
  await expect(page.getByRole("group", { name: "Done" })).toContainText(time);
  await expect(card).toHaveCount(0);
});

test("[MD3] a visit under an event of Google's is shown with the event, and both can be kept", async ({
  openClinic,
}) => {
  const { page, desk, sandbox } = await openClinic({ google: true, now: HALF_PAST_TEN });
  const practitionerId = PractitionerId.parse(examplePractitioners[0]?.id);
  const calendarId = findPractitioner(desk().store.reader, practitionerId)?.calendarId ?? "";
  sandbox?.control.insertEvent(calendarId, {
    summary: "Seminar in Bern",
    start: { dateTime: "2026-11-23T13:00:00", timeZone: "Europe/Zurich" },
    end: { dateTime: "2026-11-23T14:30:00", timeZone: "Europe/Zurich" },
  });
  await syncNow(page);
  await page.getByRole("button", { name: "2 at the same time" }).click();
  const cards = page
    .getByRole("region", { name: /^At the same time:/ })
    .filter({ hasText: "Seminar in Bern" });
  await expect(cards).toHaveCount(2);
  await cards.first().getByRole("button", { name: "Keep both" }).click();
  await expect(cards).toHaveCount(1);
  await expect(page.getByRole("button", { name: "1 at the same time" })).toBeAttached();
});

async function syncNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Up to date" }).click();
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
