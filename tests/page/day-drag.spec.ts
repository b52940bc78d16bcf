import type { Locator, Page } from "@playwright/test";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";
import { drawnBox } from "../../sandbox/drawn-box.ts";

const SLOT_PX = 25;

async function grab(
  page: Page,
  card: Locator,
  y: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await drawnBox(card);
  const at = { x: box.x + 40, y: box.y + y };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return at;
}

test.use({ viewport: { width: 1440, height: 900 } });

test("a card dragged two slots down is half an hour later, and can be taken back", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const at = await grab(page, page.getByRole("button", { name: /^Zoe Costa 11:15/ }), 10);
  await page.mouse.move(at.x, at.y - 20);
  await page.mouse.move(at.x, at.y - SLOT_PX + 5);
  await expect(page.locator(".day-grid__ghost")).toHaveText("11:00–11:45");
  await page.mouse.up();
  await expect(page.getByRole("button", { name: /^Zoe Costa 11:00/ })).toBeVisible();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Moved Zoe Costa to 11:00–11:45");
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(page.getByRole("button", { name: /^Zoe Costa 11:15/ })).toBeVisible();
});

test("a card dragged into another column goes to that practitioner", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const at = await grab(page, page.getByRole("button", { name: /^Uma Costa 10:45/ }), 10);
  const column = await drawnBox(page.getByRole("group", { name: "Mei Lin, dietitian" }));
  await page.mouse.move(column.x + 60, at.y, { steps: 5 });
  await page.mouse.up();
  await expect(
    page.getByRole("group", { name: "Mei Lin, dietitian" }).getByRole("button", { name: /^Uma Costa 10:45/ }),
  ).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Escape gives a drag up", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const at = await grab(page, page.getByRole("button", { name: /^Zoe Costa 11:15/ }), 10);
  await page.mouse.move(at.x, at.y + 3 * SLOT_PX, { steps: 4 });
  await expect(page.locator(".day-grid__ghost")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.locator(".day-grid__ghost")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Zoe Costa 11:15/ })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the lower edge changes the length", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const card = page.getByRole("button", { name: /^Uma Costa 10:45/ });
  const { height } = await drawnBox(card);
  const at = await grab(page, card, height - 2);
  await page.mouse.move(at.x, at.y + SLOT_PX, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45 .*until 11:15/ })).toBeVisible();
});

test("a drop on another visit asks by its name and moves only when told to", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const at = await grab(page, page.getByRole("button", { name: /^Uma Costa 10:45/ }), 10);
  await page.mouse.move(at.x, at.y + 3 * SLOT_PX, { steps: 4 });
  await page.mouse.up();
  const question = page.getByRole("dialog", { name: "Move appointment" });
  await expect(question).toContainText("Overlaps Vito Okafor 11:30–12:00");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45/ })).toBeVisible();
  await question.getByRole("button", { name: "Move anyway" }).click();
  await expect(page.getByRole("button", { name: /^Uma Costa 11:30/ })).toBeVisible();
});
