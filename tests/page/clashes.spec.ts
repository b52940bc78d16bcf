import { expect, test } from "../support/page/desk-page.ts";

test.use({ viewport: { width: 1440, height: 1000 } });

test("[MD3] two visits at the same time are shown with phones and free times, and one click moves one", async ({
  openDesk,
}) => {
  const page = await openDesk("clashes");
  await page.getByRole("button", { name: "2 at the same time" }).click();
  const card = page.getByRole("region", { name: /^At the same time: .* and / });
  await expect(card).toContainText("Booked first: stays");
  await expect(card).toContainText("To be moved");
  await expect(card.getByRole("button", { name: /\d\d:\d\d$/ })).toHaveCount(6);
  await page.screenshot({ path: test.info().outputPath("clashes.png") });
  await card.getByRole("button", { name: "Tue 24 Nov, 09:00" }).last().click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(/^Moved .* to Tue 24 Nov, 09:00/);
});

test("[MD3] a visit under an event of Google's is shown with the event, and both can be kept", async ({
  openDesk,
}) => {
  const page = await openDesk("clashes");
  await page.getByRole("button", { name: "2 at the same time" }).click();
  const card = page
    .getByRole("region", { name: /^At the same time:/ })
    .filter({ hasText: "Seminar in Bern" });
  await card.getByRole("button", { name: "Keep both" }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole("button", { name: "1 at the same time" })).toBeAttached();
});

test("[MD1] another clinic's events are told of once", async ({ openDesk }) => {
  const page = await openDesk("clashes");
  await page.getByRole("button", { name: "2 at the same time" }).click();
  const note = page.getByRole("region", { name: "Events of another clinic" });
  await expect(note).toContainText("3 events in the calendar of");
  await note.getByRole("button", { name: "Understood" }).click();
  await expect(note).toHaveCount(0);
});
