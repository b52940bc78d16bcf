import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";
import { prepareHeld } from "../support/page/prepare-held.ts";

const HELD = { google: true, prepare: prepareHeld, now: HALF_PAST_TEN } as const;

test.use({ viewport: { width: 1440, height: 900 } });

test("[MG8] what Google changed all at once is shown before anything happens, and kept with one click", async ({
  openClinic,
}) => {
  const { page } = await openClinic(HELD);
  await page.getByRole("button", { name: /changes need you$/ }).click();
  const card = page.getByRole("region", { name: /^Many changes in Google at once/ });
  await expect(card).toContainText(/\d+ of .*’s \d+ appointments would be cancelled, 2 moved/);
  const list = card.getByRole("list", { name: "What would happen" });
  await expect(list.getByRole("listitem").first()).toContainText("→ cancelled");
  await expect(list.getByRole("listitem").last()).toContainText(/→ Mon 23 Nov, \d\d:\d\d/);
  await card.getByRole("button", { name: "Keep ours and restore Google" }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    /Kept \d+ appointments; Google gets them back/,
  );
});

test("[MG8] the other answer says how much it cancels and moves", async ({ openClinic }) => {
  const { page } = await openClinic(HELD);
  await page.getByRole("button", { name: /changes need you$/ }).click();
  await page.getByRole("button", { name: /^Cancel \d+ and move 2 here$/ }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    /Took Google’s changes to \d+ appointments/,
  );
});
