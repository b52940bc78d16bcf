import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { undoLastAct } from "../../main/clinic/undo-last-act.ts";
import { keepLanguage } from "../../main/store/language.ts";
import { english } from "../../renderer/words/en/catalogue.ts";
import type { Language } from "../../renderer/words/languages.ts";
import { loadCatalogue } from "../../renderer/words/load-catalogue.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { englishLeft } from "../support/page/english-left.ts";
import { EVERY_SCREEN, type Say } from "../support/page/every-screen.ts";

const PICTURES = "out/screens";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How a screen is looked at: the schemes a person can choose, and what the system's own contrast does to it. */
const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { colorScheme: "light", forcedColors: "active", contrast: "more" }],
] as const;

function sayFrom(language: Language, catalogue: Readonly<Record<string, string>>): Say {
  return (key, values = {}) => {
    const form =
      typeof values["count"] === "number" ? new Intl.PluralRules(language).select(values["count"]) : "";
    return Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      catalogue[`${key}_${form}`] ?? catalogue[key] ?? key,
    );
  };
}

/** The rules that colours can break; everything else is the same in every look. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** Screens that are about the grid. Behind any other the grid is looked at no second time. */
const GRIDS: readonly string[] = ["day", "week"];

async function problemsOf(page: Page, name: string, look: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (!GRIDS.includes(name)) axe.exclude(".day-grid");
  if (look === "light") axe.withTags(TAGS);
  else axe.withRules(RULES_OF_COLOUR);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

test.use({ viewport: { width: 1440, height: 900 } });
// Axe looks at all that is drawn, in three looks: a busy machine takes its time.
test.setTimeout(120_000);
test.beforeAll(() => mkdirSync(PICTURES, { recursive: true }));

for (const [name, { clinic = {}, isUndone, open }] of Object.entries(EVERY_SCREEN))
  test(`${name}: no barrier that axe knows, and nothing of it in English in Arabic`, async ({
    openClinic,
  }) => {
    const { page, desk } = await openClinic(clinic);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, sayFrom("en", english));
    for (const [look, media] of LOOKS) {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      expect(await problemsOf(page, name, look), look).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/${name}-${look}.png` });
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", contrast: "no-preference" });
    if (isUndone) expect(undoLastAct(desk()).kind).toBe("undone");
    desk().store.write((writer) => keepLanguage(writer, "ar"));
    await page.reload();
    await page.getByRole("button").first().waitFor();
    await open(page, sayFrom("ar", await loadCatalogue("ar")));
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.screenshot({ path: `${PICTURES}/${name}-rtl.png` });
    expect(await englishLeft(page, "ar")).toEqual([]);
  });
