import type { Page } from "@playwright/test";
import { keepLanguage } from "../../main/store/language.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

const palette = (page: Page) => page.getByRole("dialog", { name: "Find an action, a patient or a day" });
const field = (page: Page) => palette(page).getByRole("combobox");

test("the palette lists every action with its key, runs one, and gives the focus back", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings", exact: true }).focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expect(palette(page).getByRole("option", { name: "New appointment N" })).toBeVisible();
  await expect(palette(page).getByRole("option", { name: "Undo what was done last Ctrl + Z" })).toBeVisible();
  await expect(palette(page).getByRole("group", { name: "Patients", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Settings", exact: true })).toBeFocused();

  await page.keyboard.press("Control+k");
  await field(page).fill("new appo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Settings", exact: true })).toBeFocused();
});

test("the arrows choose, and the field says which line Enter is for", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.keyboard.press("Control+k");
  await field(page).fill("show");
  const chosen = palette(page).getByRole("option", { selected: true });
  const first = await chosen.getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", first ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(chosen).not.toHaveAttribute("id", first ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveAttribute("id", first ?? "");
  await field(page).fill("zzzz");
  await expect(palette(page).getByText("Nothing found.")).toBeVisible();
});

test("a patient is found by name, and a day by its words", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.keyboard.press("Control+k");
  await field(page).fill("next monday");
  await expect(palette(page).getByRole("option", { selected: true })).toHaveText(
    "Go to Monday 30 November 2026",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Monday 30 November/ })).toBeVisible();

  await page.keyboard.press("Control+k");
  await field(page).fill("mona");
  await expect(palette(page).getByRole("group", { name: "Patients found" })).toContainText("Mona");
});

test("over a form that is being filled in, Escape closes the palette alone", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.keyboard.press("n");
  const booking = page.getByRole("dialog", { name: "New appointment" });
  const patient = booking.getByRole("combobox").first();
  await patient.fill("mona");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(patient).toHaveValue("mona");
  await expect(patient).toBeFocused();
});

test("in Arabic, days and actions are found by their Arabic words", async ({ openClinic }) => {
  const { page } = await openClinic({
    prepare: ({ store }) => store.write((writer) => keepLanguage(writer, "ar")),
  });
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "البحث عن إجراء أو مريض أو يوم" });
  await dialog.getByRole("combobox").fill("غدا");
  await expect(dialog.getByRole("option", { selected: true })).toContainText("الثلاثاء");
  await dialog.getByRole("combobox").fill("الاعدادات");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "الإعدادات" })).toBeVisible();
});
