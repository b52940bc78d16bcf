import { LANGUAGES } from "../../renderer/words/languages.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { englishLeft } from "../support/page/english-left.ts";
import { prepareTrouble } from "../support/page/prepare-trouble.ts";

const SYSTEMS = { en: "en-US", es: "es-MX", de: "de-CH", fr: "fr-CA", ar: "ar-EG" } as const;
const SETTINGS = {
  en: "Settings",
  es: "Configuración",
  de: "Einstellungen",
  fr: "Paramètres",
  ar: "الإعدادات",
} as const;

test.use({ viewport: { width: 1440, height: 900 } });

for (const { language, direction } of LANGUAGES)
  test.describe(`a system in ${language}`, () => {
    test.use({ locale: SYSTEMS[language] });

    test(`the day and the settings are drawn in ${language}, in its direction`, async ({ openClinic }) => {
      const { page } = await openClinic({ google: true, prepare: prepareTrouble });
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      expect(await englishLeft(page, language)).toEqual([]);
      await page.getByRole("button", { name: SETTINGS[language], exact: true }).click();
      const settings = page.getByRole("dialog", { name: SETTINGS[language] });
      await expect(settings.getByRole("combobox").last()).toBeVisible();
      expect(await englishLeft(page, language)).toEqual([]);
    });
  });

test.describe("a system in a language that is not ours", () => {
  test.use({ locale: "ja-JP" });

  test("is spoken to in English", async ({ openClinic }) => {
    const { page } = await openClinic();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: "New appointment" })).toBeVisible();
  });
});

test("somebody chooses the language of the desk, and it stays chosen", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Language" }).click();
  await page.getByRole("combobox", { name: "Language" }).selectOption("Deutsch");
  const field = page
    .getByRole("dialog", { name: "Einstellungen" })
    .getByRole("combobox", { name: "Sprache" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("de");
  await page.reload();
  await expect(page.getByRole("button", { name: "Neuer Termin" })).toBeVisible();
  await page.getByRole("button", { name: "Einstellungen" }).click();
  await page.getByRole("tab", { name: "Sprache" }).click();
  await field.selectOption("Wie dieser Computer: English");
  await expect(page.getByRole("combobox", { name: "Language" })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("button", { name: "New appointment" })).toBeVisible();
});

test("the first screen can be put into another language, too", async ({ openClinic }) => {
  const { page } = await openClinic({ filled: false });
  await page.getByRole("combobox", { name: "Language" }).selectOption("العربية");
  await expect(page.getByRole("heading", { name: "مرحبًا بك في Clinic Desk" })).toBeVisible();
  expect(await englishLeft(page, "ar")).toEqual([]);
});

test.describe("in Arabic", () => {
  test.use({ locale: "ar" });

  test("the columns and the arrow keys go from right to left", async ({ openClinic }) => {
    const { page } = await openClinic();
    const heads = page.getByRole("heading", { level: 3 });
    const [first, second] = [await heads.nth(0).boundingBox(), await heads.nth(1).boundingBox()];
    expect((first?.x ?? 0) > (second?.x ?? 0)).toBe(true);
    await page.keyboard.press("d");
    const columnOfFocus = () =>
      page.evaluate(() =>
        document.activeElement?.closest("[data-practitioner-id]")?.getAttribute("data-practitioner-id"),
      );
    const columns = await page
      .locator("[data-practitioner-id]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-practitioner-id")));
    await expect.poll(columnOfFocus).toBe(columns[0]);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(columnOfFocus).toBe(columns[1]);
  });
});
