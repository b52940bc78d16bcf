import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";
import { prepareTrouble } from "../support/page/prepare-trouble.ts";

const TROUBLED = { google: true, prepare: prepareTrouble, now: HALF_PAST_TEN } as const;

test.use({ viewport: { width: 1440, height: 900 } });

test("[OB6] a refused change is given up only after the page has said what that means", async ({
  openClinic,
}) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: /changes? needs? you$/ }).click();
  const parked = page.locator(".queue__entry[data-state=parked]");
  await parked.getByRole("button", { name: /^Give up/ }).click();
  const question = parked.getByRole("group", { name: /^Give up the change/ });
  await expect(question).toContainText("Google does not show it, until somebody changes the visit again.");
  await page.screenshot({ path: test.info().outputPath("give-up.png") });
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toHaveCount(0);
  await parked.getByRole("button", { name: /^Give up/ }).click();
  await question.getByRole("button", { name: "Give up this change" }).click();
  await expect(parked).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Google does not get this change");
});

test("[OB6] the list for IT is there to be copied", async ({ openClinic }) => {
  const { page } = await openClinic(TROUBLED);
  await page.getByRole("button", { name: /changes? needs? you$/ }).click();
  await page.getByRole("button", { name: "List for IT" }).click();
  const list = page.getByLabel(/^What Google refused, without anybody’s name/);
  await expect(list).toHaveValue(/noWriteAccess/);
  await list.focus();
  expect(
    await list.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
  ).toBeGreaterThan(20);
  await page.screenshot({ path: test.info().outputPath("list.png") });
});
