import { drawnBox } from "../../sandbox/drawn-box.ts";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("what is hidden is said, can be shown again, and stays taken; whose columns are seen is kept", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic({ now: HALF_PAST_TEN });
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("checkbox", { name: "Dr Jonas Weber" }).uncheck();
  await page.getByRole("checkbox", { name: "Consultation" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status")).toContainText([
    "Showing 5 of 6 practitioners.1 service is hidden.Show all",
  ]);
  await expect(page.getByRole("group", { name: "Dr Jonas Weber" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45/ })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Dr Amara Patel" })).toContainText("Hidden visit 10:45–11:00");
  await restart();
  await expect(page.getByRole("status").first()).toContainText("Showing 5 of 6 practitioners.");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.getByRole("group", { name: "Dr Jonas Weber" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45/ })).toBeVisible();
});

test("plus and minus draw the hours higher and lower, now and after the next start", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic({ now: HALF_PAST_TEN });
  const card = page.getByRole("button", { name: /^Uma Costa 10:45/ });
  const height = async () => (await drawnBox(card)).height;
  expect(await height()).toBe(24);
  await page.keyboard.press("+");
  await expect.poll(height).toBe(39);
  await expect(page.getByRole("button", { name: "Draw the hours larger" })).toBeDisabled();
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect.poll(height).toBe(15);
  await restart();
  await expect.poll(height).toBe(15);
});

test("free time drawn over with the pointer is booked as long as it was drawn, and the ghost says what it meets", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const box = await drawnBox(page.getByRole("button", { name: /^Uma Costa 10:45/ }));
  const x = box.x + 60;
  await page.mouse.move(x, box.y + 37);
  await page.mouse.down();
  await page.mouse.move(x, box.y + 80, { steps: 3 });
  const ghost = page.locator(".day-grid__ghost");
  await expect(ghost).toHaveText("11:00–11:45 Overlaps Vito Okafor");
  await page.mouse.move(x, box.y + 60, { steps: 3 });
  await expect(ghost).toHaveText("11:00–11:30");
  await page.mouse.up();
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await expect(page.getByLabel("Start")).toHaveValue("11:00");
  await expect(page.getByLabel("End")).toHaveValue("11:30");
});
