import { expect, test } from "../support/clinic-world.ts";

test("a desk keeps the language that was chosen, and reads its texts under the page's policy", async ({
  world,
}) => {
  const first = await world.launch();
  await first.page.getByRole("button", { name: "Settings" }).click();
  await first.page.getByRole("tab", { name: "Language" }).click();
  await first.page.getByRole("combobox", { name: "Language" }).selectOption("العربية");
  await expect(first.page.getByRole("dialog", { name: "الإعدادات" })).toBeVisible();
  await first.quit();

  const second = await world.launch();
  await expect(second.page.getByRole("button", { name: "موعد جديد" })).toBeVisible();
  await expect(second.page.locator("html")).toHaveAttribute("dir", "rtl");
});
