import { drawnBox } from "../../sandbox/drawn-box.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("W shows the week of one practitioner, and a visit is dragged, or put, on another day", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("w");
  const week = page.getByRole("region", { name: /^Week of Dr Amara Patel, 23.–.29 November 2026$/ });
  await expect(week.getByRole("heading")).toHaveCount(7);
  const wednesday = week.getByRole("group", { name: "Wednesday 25 November" });
  const card = week
    .getByRole("group", { name: "Monday 23 November" })
    .getByRole("button", { name: /^Uma Costa 10:45/ });
  const box = await drawnBox(card);
  const column = await drawnBox(wednesday);
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(column.x + 60, box.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(wednesday.getByRole("button", { name: /^Uma Costa 10:45/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card).toBeVisible();
  await card.click();
  await page.getByRole("button", { name: "Point at the new place" }).click();
  await expect(page.getByRole("status").first()).toContainText("Click the new time of Uma Costa (15 min)");
  await page.mouse.move(column.x + 60, box.y + 40);
  await expect(page.locator(".day-grid__ghost")).toHaveText("11:00–11:15");
  await page.mouse.click(column.x + 60, box.y + 40);
  await expect(wednesday.getByRole("button", { name: /^Uma Costa 11:00/ })).toBeVisible();
  await expect(page.locator(".day-grid__ghost")).toHaveCount(0);
  await wednesday.getByRole("button", { name: /^Uma Costa 11:00/ }).click();
  await page.getByRole("button", { name: "Point at the new place" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Click the new time of")).toHaveCount(0);
});

test("the week goes by keys alone: another practitioner, a visit moved to the next day, a slot booked", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic();
  await page.keyboard.press("w");
  const week = page.getByRole("region", { name: /^Week of Dr Amara Patel/ });
  await week.getByRole("button", { name: /^Uma Costa 10:45/ }).focus();
  await page.keyboard.press("Alt+ArrowRight");
  const tuesday = week.getByRole("group", { name: "Tuesday 24 November" });
  await expect(tuesday.getByRole("button", { name: /^Uma Costa 10:45/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^11:00, Tuesday 24 November, free/ })).toBeFocused();
  await page.keyboard.press("Enter");
  const booking = page.getByRole("dialog", { name: "New appointment" });
  await expect(booking.getByLabel("Start")).toHaveValue("11:00");
  await expect(booking.getByLabel("Date")).toHaveValue("2026-11-24");
  await page.keyboard.press("Escape");
  await tuesday.getByRole("button", { name: /^Uma Costa 10:45/ }).click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText("Uma Costa");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Week of" }).focus();
  await page.keyboard.type("Mei");
  await expect(page.getByRole("region", { name: /^Week of Mei Lin, dietitian/ })).toBeVisible();
  await page.getByRole("button", { name: "Next week" }).click();
  await expect(page.getByRole("heading", { name: /^30 November.–.6 December 2026$/ })).toBeVisible();
  await restart();
  await page.keyboard.press("w");
  await expect(page.getByRole("region", { name: /^Week of Mei Lin, dietitian, 23.–.29/ })).toBeVisible();
});
