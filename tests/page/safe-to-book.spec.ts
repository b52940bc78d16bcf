import { expect, test } from "../support/page/clinic-page.ts";

/* How sure a free time is: said in the head of each column and beside the slot, in words and with a glyph. */

test("[AC5] each column says how fresh its proof is, and who is booked by the clinic alone", async ({
  openClinic,
}) => {
  const { page, sandbox, advanceTo } = await openClinic({ google: true });
  const linked = page.getByRole("heading", { name: "Dr Amara Patel" }).locator("..");
  const alone = page.getByRole("heading", { name: "Lena Ortiz, physio" }).locator("..");
  await expect(linked).toContainText("Google checked now");
  await expect(alone).toContainText("Only this desk knows");
  await advanceTo("2026-11-23T08:30:08.000Z");
  await expect(linked).toContainText(/Google checked 8 sec\.? ago/);

  sandbox?.control.addFault({ kind: "offline", times: 100_000 });
  await advanceTo("2026-11-23T09:10:00.000Z");
  await page.getByRole("button", { name: "New appointment" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(linked).toContainText(/Offline 40 mins? · may clash/);
  await page.getByRole("button", { name: "New appointment" }).click();
  await expect(page.getByRole("dialog", { name: "New appointment" })).toContainText(
    /Offline: Google was last read 40 mins? ago, and somebody may have taken this time there\./,
  );
});

test("[PL4] whoever is about to book has that calendar looked at anew", async ({ openClinic }) => {
  const { page, advanceTo } = await openClinic({ google: true });
  await expect(page.getByText("Google checked now").first()).toBeVisible();
  await advanceTo("2026-11-23T08:30:50.000Z");
  await expect(page.getByText(/Google checked 50 sec\.? ago/)).toHaveCount(2);
  await page.getByRole("button", { name: "New appointment" }).click();
  await expect(page.getByRole("dialog", { name: "New appointment" })).toContainText(
    "This calendar was read from Google now.",
  );
});

test("without Google nothing is said about it", async ({ openClinic }) => {
  const { page } = await openClinic();
  await expect(page.getByRole("heading", { name: "Dr Amara Patel" })).toBeVisible();
  await expect(page.getByText("Only this desk knows")).toHaveCount(0);
});
