import type { Locator, Page } from "@playwright/test";
import { keepLanguage } from "../../main/store/language.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { BAD_DAY, BAD_NAMES, BAD_WORDS, fillWithBadText } from "../support/page/fill-with-bad-text.ts";

/* Whatever somebody types is shown as it was typed, never as markup; what is too long is refused with a sentence, never cut. */

test.use({ viewport: { width: 1280, height: 720 } });

const CLINIC = { now: BAD_DAY.now, prepare: fillWithBadText };
const HERE = BAD_NAMES.slice(0, -1);
const CANCELLED = BAD_NAMES.at(-1) ?? "";
const TEN_THOUSAND = "Ünter 🚑 ".repeat(1112).slice(0, 10_000);
const notice = (page: Page) => page.getByRole("group", { name: "Done", exact: true });
const openCard = (page: Page, name: string) =>
  page
    .getByRole("button", { name: name.slice(0, 12) })
    .first()
    .click();

/** Nothing that was typed has become an element, or has run. */
async function seeNoMarkup(page: Page): Promise<void> {
  await expect(
    page.locator("img[src='x'], main i, main b b, [role='dialog'] b, [role='dialog'] script"),
  ).toHaveCount(0);
  expect(await page.title()).not.toContain("hit");
}

/** The texts as they are, without a normalisation of the white space in them. */
async function textsOf(texts: Locator): Promise<readonly string[]> {
  return (await texts.allTextContents()).map((text) => text);
}

/** Whether the first letter of each text is seen within what clips the text: too long a name is cut at its end. */
async function areBegun(texts: Locator): Promise<readonly boolean[]> {
  return texts.evaluateAll((elements) =>
    elements.map((element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      let clip: Element | null = element;
      while (clip !== null && getComputedStyle(clip).overflowX === "visible") clip = clip.parentElement;
      if (text === null || clip === null) return false;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 1);
      const [letter] = range.getClientRects();
      const box = clip.getBoundingClientRect();
      return letter !== undefined && letter.left >= box.left - 1 && letter.right <= box.right + 1;
    }),
  );
}

test("names, notes and reasons are shown as they were typed on every screen", async ({ openClinic }) => {
  const { page } = await openClinic(CLINIC);
  const main = page.getByRole("main");
  await expect(main.locator("[data-appointment-id] b")).toHaveCount(HERE.length);
  expect(await textsOf(main.locator("[data-appointment-id] b"))).toEqual(HERE);
  await expect(page.getByRole("heading", { name: BAD_WORDS.practitioner })).toBeVisible();
  await expect(main.getByText(BAD_WORDS.closure).first()).toBeAttached();
  await seeNoMarkup(page);
  for (const name of HERE) {
    await openCard(page, name);
    const drawer = page.getByRole("dialog", { name: "Appointment" });
    await expect(drawer.getByLabel("Note")).toHaveValue(BAD_WORDS.note);
    expect(await drawer.getByRole("heading", { level: 3 }).first().textContent()).toBe(name);
    await seeNoMarkup(page);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: CANCELLED.slice(0, 12) }).click();
  await expect(page.getByRole("dialog")).toContainText(`Cancelled, ${BAD_WORDS.reason}`);
  await page.getByRole("button", { name: "Bring back" }).click();
  expect(await notice(page).textContent()).toContain(`${CANCELLED}: Booked`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("r");
  await expect(main.locator("[data-visit] b")).toHaveCount(HERE.length);
  expect((await textsOf(main.locator("[data-visit] b"))).toSorted()).toEqual([...HERE].toSorted());
  await page.keyboard.press("g");
  const rows = main.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.first()).toContainText("09:00");
  const listed = await textsOf(main.getByRole("rowheader"));
  expect(listed.slice(0, BAD_NAMES.length)).toEqual(BAD_NAMES);
  await expect(rows.nth(BAD_NAMES.length - 1)).toContainText(BAD_WORDS.reason);
  await seeNoMarkup(page);
});

for (const language of ["en", "ar"] as const)
  test(`too long a name is cut at its end, whichever way it reads (${language})`, async ({ openClinic }) => {
    const { page } = await openClinic({
      now: BAD_DAY.now,
      prepare: (desk) => {
        fillWithBadText(desk);
        desk.store.write((writer) => keepLanguage(writer, language));
      },
    });
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    const main = page.getByRole("main");
    await expect(main.locator("[data-appointment-id] b")).toHaveCount(HERE.length);
    expect(await areBegun(main.locator("[data-appointment-id] b"))).toEqual(HERE.map(() => true));
    expect(await areBegun(main.getByRole("heading", { level: 3 }))).not.toContain(false);
    await page.screenshot({ path: test.info().outputPath(`day-${language}.png`) });
    await page.keyboard.press("r");
    await expect(main.locator("[data-visit] b")).toHaveCount(HERE.length);
    expect(await areBegun(main.locator("[data-visit] b"))).toEqual(HERE.map(() => true));
    await page.screenshot({ path: test.info().outputPath(`room-${language}.png`) });
  });

test("ten thousand characters are refused with a sentence, and every one of them stays", async ({
  openClinic,
}) => {
  const { page } = await openClinic(CLINIC);
  await openCard(page, "שרה");
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  const note = drawer.getByLabel("Note");
  await note.fill(TEN_THOUSAND);
  await expect(drawer).toContainText("This has 10,000 characters; at most 4,000 fit.");
  await drawer.getByRole("button", { name: "Save note" }).click();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue(TEN_THOUSAND);
  await note.fill(TEN_THOUSAND.slice(0, 4000));
  await drawer.getByRole("button", { name: "Save note" }).click();
  await expect(notice(page)).toContainText("saved");
  await drawer.getByRole("button", { name: "Another reason…" }).click();
  const reason = drawer.getByLabel("Reason in words");
  await reason.fill(TEN_THOUSAND);
  await drawer.getByRole("button", { name: "Cancel for this reason" }).click();
  await expect(drawer).toContainText("at most 200 fit.");
  await expect(reason).toHaveValue(TEN_THOUSAND);
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).fill(TEN_THOUSAND);
  await page.getByRole("option", { name: /^Register new patient/ }).click();
  const name = page.getByLabel("Name");
  await expect(name).toHaveValue(TEN_THOUSAND);
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "This name is too long. Shorten it to 200 characters.",
  );
  await expect(name).toHaveValue(TEN_THOUSAND);
});
