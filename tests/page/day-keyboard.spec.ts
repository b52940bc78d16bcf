import { moveElsewhere } from "../support/page/move-elsewhere.ts";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("the grid is one Tab stop, and arrows go from visit to visit", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await expect(page.locator(".day-grid button[tabindex='0'], .day-grid [data-empty-slot]")).toHaveCount(1);
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^10:30, Dr Amara Patel, free/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45/ })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^Liam Hansen 10:30/ })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  await expect(page.getByRole("button", { name: /^Sven Moreau 08:00/ })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: /^17:45, Dr Amara Patel, free/ })).toBeFocused();
});

test("Alt with an arrow moves the visit, and the focus goes with it", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.getByRole("button", { name: /^Uma Costa 10:45/ }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: /^Uma Costa 11:00/ })).toBeFocused();
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(page.getByRole("button", { name: /^Uma Costa 11:00 .*until 11:30/ })).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45 .*until 11:00/ })).toBeFocused();
});

test("a visit moved to another practitioner by the keyboard keeps the focus", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Move anyway" }).click();
  await expect(
    page.getByRole("group", { name: "Dr Jonas Weber" }).getByRole("button", { name: /^Uma Costa 10:45/ }),
  ).toBeFocused();
});

test("Enter on an empty slot books there, Escape gives the focus back", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("d");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await expect(page.getByLabel("Start")).toHaveValue("10:30");
  await expect(page.getByLabel("Practitioner")).toHaveValue(/0001$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^10:30, Dr Amara Patel, free/ })).toBeFocused();
});

test("A says that a visit has arrived, and takes it back", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45 .*, arrived,/ })).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45 .*, booked,/ })).toBeFocused();
});

test("single letters are commands outside fields only, and can be switched off", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await page.keyboard.type("nt/");
  await expect(page.getByRole("combobox", { name: "Patient" })).toHaveValue("nt/");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await page.getByRole("switch", { name: "Single letters are commands" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a change from Google moves neither the focus nor the view, and its card flashes", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowDown");
  const card = page.getByRole("button", { name: /^Uma Costa/ });
  const id = (await card.getAttribute("data-appointment-id")) ?? "";
  const scrollBefore = await page.locator(".day-grid").evaluate((grid) => grid.scrollTop);
  moveElsewhere(desk(), id, "2026-11-23T18:00");
  const moved = page.getByRole("button", { name: /^Uma Costa 18:00/ });
  await expect(moved).toBeFocused();
  await expect(page.locator(`[data-card="${id}"] .card__flash`)).toHaveCount(1);
  expect(await page.locator(".day-grid").evaluate((grid) => grid.scrollTop)).toBe(scrollBefore);
  await expect(page.locator(".card__flash")).toHaveCount(1);
});
