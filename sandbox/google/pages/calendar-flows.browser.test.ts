import { chromium } from "playwright";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findChromium, QUIET_ARGUMENTS } from "../../../build/chromium.mjs";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";
import { drawnBox } from "../../drawn-box.ts";

/** Build machines are noisy: what a page shows is waited for this long, in milliseconds. */
const PATIENCE = 15_000;

const OWNER = "owner@clinic.example";
const GUEST = "guest@clinic.example";
const MONDAY = "2026-11-23";
const TUESDAY = "2026-11-24";
const WEDNESDAY = "2026-11-25";
const executablePath = findChromium();

describe.skipIf(executablePath === undefined)("in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  let sandbox: SandboxGoogle;
  let violations: string[];

  beforeAll(async () => {
    const args = ["--no-sandbox", ...QUIET_ARGUMENTS];
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    sandbox = await aSandbox({ clock: { now: () => Date.parse(`${MONDAY}T08:00:00Z`) } });
    page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    page.setDefaultTimeout(PATIENCE);
    violations = [];
    page.on("pageerror", (error) => violations.push(error.message));
    page.on("console", (line) => {
      if (line.text().includes("Content Security Policy")) violations.push(line.text());
    });
  });
  afterEach(async () => {
    expect(violations).toEqual([]);
    await page.close();
    await sandbox.close();
  });

  const event = (name: RegExp): Locator => page.getByRole("button", { name });
  const dialog = (): Locator => page.getByRole("dialog", { name: "Event" });
  const field = (name: string): Locator => dialog().getByLabel(name, { exact: true });
  const guests = (): Locator => dialog().getByRole("textbox", { name: "Guests" });
  const save = async (): Promise<void> => {
    await dialog().getByRole("button", { name: "Save" }).click();
    await dialog().waitFor({ state: "detached" });
  };
  const show = async (query: string): Promise<void> => {
    await page.goto(`${sandbox.endpoint}/calendar?day=${MONDAY}&${query}`);
  };
  /** Looks with another account's eyes, and waits until its page has come. */
  const look = async (account: string): Promise<void> => {
    await page.getByRole("combobox", { name: "Account" }).selectOption(account);
    await page.waitForURL(({ searchParams }) => searchParams.get("account") === account);
  };
  const aVisit = (more: object = {}): void => {
    sandbox.control.insertEvent(OWNER, {
      id: "visit1",
      summary: "Visit",
      start: { dateTime: `${MONDAY}T09:00:00`, timeZone: "Europe/Zurich" },
      end: { dateTime: `${MONDAY}T10:00:00`, timeZone: "Europe/Zurich" },
      ...more,
    });
  };
  /** Drags from a point of an element, given as parts of its box, by some pixels. */
  const drag = async (
    element: Locator,
    by: { readonly x?: number; readonly y?: number; readonly at?: number },
  ): Promise<void> => {
    await element.hover();
    const box = await drawnBox(element);
    const [x, y] = [box.x + box.width / 2, box.y + box.height * (by.at ?? 0.3)];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (by.x ?? 0), y + (by.y ?? 0), { steps: 6 });
  };
  const columnWidth = async (): Promise<number> =>
    (await drawnBox(page.getByRole("region", { name: "Monday 23 November" }))).width;

  test("in a week the mouse drags an event to another day, and that can be undone", async () => {
    aVisit();
    await show("view=week");
    await drag(event(/^Visit/), { x: await columnWidth() });
    await page.mouse.up();
    await event(/^Visit, 09:00 to 10:00, Tuesday 24 November/).waitFor();
    expect(sandbox.control.events(OWNER)).toMatchObject([
      { start: { dateTime: `${TUESDAY}T09:00:00+01:00` }, end: { dateTime: `${TUESDAY}T10:00:00+01:00` } },
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await event(/^Visit, 09:00 to 10:00, Monday 23 November/).waitFor();
  });

  test("dragging over an empty place draws a new event there", async () => {
    await show("view=week");
    const friday = page.getByRole("region", { name: "Friday 27 November" });
    const box = await drawnBox(friday);
    const [x, y] = [box.x + box.width / 2, box.y + (box.height * 10.1) / 24];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + (box.height * 0.9) / 24, { steps: 6 });
    await page.mouse.up();
    await dialog().getByRole("textbox", { name: "Title" }).fill("Drawn");
    await save();
    await event(/^Drawn, 10:00 to 11:15, Friday 27 November/).waitFor();
  });

  test("Escape lets go of an event where it was", async () => {
    aVisit();
    await show("view=week");
    await drag(event(/^Visit/), { x: await columnWidth(), y: 108 });
    await page.getByText("10:30 – 11:30").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.getByText("09:00 – 10:00").waitFor();
    expect(sandbox.control.events(OWNER)).toMatchObject([{ sequence: 0 }]);
  });

  test("the lower edge of an event makes it longer", async () => {
    aVisit();
    await show("view=day");
    await drag(event(/^Visit/), { at: 0.98, y: 36 });
    await page.mouse.up();
    await event(/^Visit, 09:00 to 10:30/).waitFor();
  });

  test("the keyboard moves from event to event, and moves events", async () => {
    aVisit();
    sandbox.control.insertEvent(OWNER, {
      summary: "Later",
      start: { dateTime: `${TUESDAY}T11:00:00+01:00` },
      end: { dateTime: `${TUESDAY}T11:30:00+01:00` },
    });
    await show("view=week");
    await event(/^Visit/).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Alt+ArrowDown");
    await event(/^Later, 11:15 to 11:45, Tuesday/).waitFor();
    await expect
      .poll(() => event(/^Later/).evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.keyboard.press("Alt+ArrowLeft");
    await event(/^Later, 11:15 to 11:45, Monday/).waitFor();
    await page.keyboard.press("Delete");
    await event(/^Later/).waitFor({ state: "detached" });
  });

  test("a deleted event comes back by Undo, and out of the bin", async () => {
    aVisit();
    await show("view=day");
    const remove = async (): Promise<void> => {
      await event(/^Visit/).click();
      await dialog().getByRole("button", { name: "Delete" }).click();
      await event(/^Visit/).waitFor({ state: "detached" });
    };
    await remove();
    await page.getByRole("button", { name: "Undo" }).click();
    await event(/^Visit, 09:00 to 10:00/).waitFor();
    await remove();
    await page.getByRole("radio", { name: "Bin" }).check({ force: true });
    await page.getByRole("button", { name: "Restore Visit" }).click();
    await page.getByText("The bin is empty").waitFor();
    expect(sandbox.control.events(OWNER)).toMatchObject([{ id: "visit1", status: "confirmed" }]);
  });

  test("what is deleted forever cannot be revived", async () => {
    aVisit();
    sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "visit1" });
    await show("view=bin");
    await page.getByRole("button", { name: "Delete forever: Visit" }).click();
    await page.getByText("The bin is empty").waitFor();
    const revive = (): unknown =>
      sandbox.control.changeEvent({ calendarId: OWNER, eventId: "visit1" }, { status: "confirmed" });
    expect(revive).toThrow("Forbidden");
  });

  test("an event is made to repeat, and one of its instances moved by itself", async () => {
    aVisit();
    await show("view=week");
    await event(/^Visit/).click();
    await dialog()
      .getByRole("combobox", { name: "Repeats" })
      .selectOption({ label: "Every weekday (Monday to Friday)" });
    await save();
    await drag(event(/^Visit, .* Tuesday/), { y: 72 });
    await page.mouse.up();
    await event(/^Visit, 10:00 to 11:00, Tuesday 24 November/).waitFor();
    await expect.poll(() => event(/^Visit, 09:00 to 10:00/).count()).toBe(4);
    expect(sandbox.control.events(OWNER)).toMatchObject([
      { id: "visit1", recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"] },
      { id: "visit1_20261124T080000Z", recurringEventId: "visit1" },
    ]);
  });

  test("an event moves to an all-day one and back, with its last day and its times", async () => {
    aVisit();
    await show("view=day");
    await event(/^Visit/).click();
    await field("All day").check();
    await field("End").fill(TUESDAY);
    await save();
    await event(/^Visit, all day/).click();
    expect(sandbox.control.events(OWNER)).toMatchObject([
      { start: { date: MONDAY }, end: { date: WEDNESDAY } },
    ]);
    expect(await field("End").inputValue()).toBe(TUESDAY);
    await field("All day").uncheck();
    await field("Start").fill(`${MONDAY}T14:00`);
    await field("End").fill(`${MONDAY}T15:00`);
    await save();
    await event(/^Visit, 14:00 to 15:00/).waitFor();
  });

  test("guests are invited, a guest answers, and the organiser sees it", async () => {
    sandbox.control.addAccount({ email: GUEST });
    aVisit();
    await show(`account=${OWNER}`);
    await event(/^Visit/).click();
    await guests().fill(`${GUEST}, lena@clinic.example`);
    await save();
    await look(GUEST);
    await event(/^Visit, 09:00 to 10:00, .*not answered/).click();
    await dialog().getByText(`Organised by ${OWNER}`).waitFor();
    await dialog().getByRole("button", { name: "Maybe" }).click();
    await event(/^Visit, .*tentative/).click();
    expect(await dialog().getByRole("button", { name: "Maybe" }).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    await look(OWNER);
    await event(/^Visit/).click();
    const answers = dialog().getByRole("list", { name: "Answers of guests" }).getByRole("listitem");
    await answers.nth(1).waitFor();
    expect((await answers.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "))).toEqual([
      `${GUEST} Maybe`,
      "lena@clinic.example No answer yet",
    ]);
  });

  test("focus comes back to an event when its dialog closes, and stays on the board when it is gone", async () => {
    aVisit();
    await show("view=day");
    const focused = async (): Promise<string | undefined> =>
      await page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id,
      );
    await event(/^Visit/).press("Enter");
    await dialog().getByRole("textbox", { name: "Title" }).fill("Changed");
    await page.keyboard.press("Enter");
    await dialog().waitFor({ state: "detached" });
    await event(/^Changed/).waitFor();
    await expect.poll(focused).toBe("Changed, 09:00 to 10:00, owner@clinic.example");
    await page.keyboard.press("Delete");
    await event(/^Changed/).waitFor({ state: "detached" });
    await expect.poll(focused).toBe("board");
  });

  test("a guest that is no e-mail address is named, and nothing is lost", async () => {
    aVisit();
    await show("view=day");
    await event(/^Visit/).click();
    await guests().fill("nobody");
    await dialog().getByRole("button", { name: "Save" }).click();
    await page.getByText("nobody is no e-mail address.").waitFor();
    expect(await guests().inputValue()).toBe("nobody");
  });
});
