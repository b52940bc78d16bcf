import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

test("G lists the week's appointments, which open by key and keep phone numbers to themselves", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("g");
  const today = page.getByRole("region", { name: "Today, Monday 23 November 2026" });
  const first = today.getByRole("row").nth(1);
  await expect(first.getByRole("button")).toBeFocused();
  await expect(first).toContainText(/08:00–08:15\s*Sven Moreau.*Dr Amara Patel.*Done.*••/);
  await page.getByRole("button", { name: "Show phone numbers" }).click();
  await expect(first).not.toContainText("•");
  await first.getByRole("button").focus();
  await page.keyboard.press("ArrowDown");
  const second = today.getByRole("row").nth(2).getByRole("button");
  await expect(second).toBeFocused();
  const name = await second.textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText(name ?? "");
  await page.keyboard.press("Escape");
  await expect(second).toBeFocused();
  await page.getByRole("button", { name: "Previous week" }).click();
  await expect(page.getByRole("region", { name: "Sunday 22 November 2026" })).toContainText(
    "No appointments.",
  );
});
