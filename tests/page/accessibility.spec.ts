import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/page/desk-page.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function problemsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

const OPENERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the day": () => Promise.resolve(),
  "New appointment": async (page) => {
    await page.keyboard.press("n");
    await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona");
    await expect(page.getByRole("option", { name: /^Mona Moreau/ })).toBeVisible();
  },
  "a clash": async (page) => {
    await page.keyboard.press("n");
    await page.keyboard.type("mona");
    await page.keyboard.press("Enter");
    await page.getByLabel("Start").fill("1030");
    await page.getByRole("button", { name: "Book", exact: true }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  },
  Appointment: (page) => page.getByRole("button", { name: /^Vito Okafor 11:30/ }).click(),
  Patients: async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("rossi");
    await expect(page.getByRole("button", { name: "Book for Mona Rossi" })).toBeVisible();
  },
  "a new patient": async (page) => {
    await page.keyboard.press("/");
    await page.getByRole("button", { name: "Register new patient" }).click();
  },
  "Waiting for Google": (page) => page.getByRole("button", { name: "1 change needs you" }).click(),
  "Changes from Google": (page) => page.getByRole("button", { name: /^Changes from Google/ }).click(),
  Settings: async (page) => {
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel("Calendar for Lena Ortiz, physio").selectOption("Create new calendar");
    await page.getByRole("button", { name: "Link Lena Ortiz, physio" }).click();
    await expect(page.getByRole("button", { name: "Link calendar" })).toBeVisible();
  },
  "a question about a move": async (page) => {
    await page.keyboard.press("d");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+ArrowRight");
    await expect(page.getByRole("button", { name: "Move anyway" })).toBeVisible();
  },
  Keyboard: (page) => page.keyboard.press("?"),
  "a done notice": async (page) => {
    await page.keyboard.press("d");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("a");
    await expect(page.getByRole("group", { name: "Done" })).toBeVisible();
  },
};

test.use({ viewport: { width: 1440, height: 900 } });

for (const colorScheme of ["light", "dark"] as const)
  for (const [name, open] of Object.entries(OPENERS))
    test(`${name} has no barrier that axe knows (${colorScheme})`, async ({ openDesk, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openDesk("busy");
      await expect(page.getByRole("button", { name: "New appointment" })).toBeVisible();
      await open(page);
      expect(await problemsOf(page)).toEqual([]);
    });

for (const scenario of ["notSetUp", "empty", "desks", "revoked"])
  test(`the scenario ${scenario} has no barrier that axe knows`, async ({ openDesk }) => {
    const page = await openDesk(scenario);
    await expect(page.getByRole("button").first()).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
  });
