import { expect, test } from "../support/page/clinic-page.ts";

test("what is booked on the page is in the database, also after the program was closed", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic();
  await page.getByRole("button", { name: /^New appointment/ }).click();
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByLabel("Start").fill("1830");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await page.getByRole("button", { name: "Book anyway" }).click();
  const card = page.getByRole("button", { name: /^Mona Moreau 18:30/ });
  await expect(card).toBeVisible();
  await restart();
  await expect(card).toBeVisible();
});

test("a clinic with Google says that all is up to date", async ({ openClinic }) => {
  const { page } = await openClinic({ google: true });
  await expect(page.getByRole("button", { name: "Up to date" })).toBeVisible();
});
