import { chromium } from "playwright";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findChromium, QUIET_ARGUMENTS } from "../../../build/chromium.mjs";
import { authorizeUrl } from "../../../tests/support/consent.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";
import { drawnBox } from "../../drawn-box.ts";

/** Build machines are noisy: what a page shows is waited for this long, in milliseconds. */
const PATIENCE = 15_000;

const OWNER = "owner@clinic.example";
const DAY = "2026-11-23";
const executablePath = findChromium();

describe.skipIf(executablePath === undefined)("in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  let sandbox: SandboxGoogle;

  beforeAll(async () => {
    const args = ["--no-sandbox", ...QUIET_ARGUMENTS];
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    sandbox = await aSandbox();
    sandbox.control.insertEvent(OWNER, {
      id: "visit1",
      summary: "Visit",
      start: { dateTime: `${DAY}T09:00:00+01:00` },
      end: { dateTime: `${DAY}T10:00:00+01:00` },
    });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${sandbox.endpoint}/calendar?day=${DAY}`);
  });
  afterEach(async () => {
    await page.close();
    await sandbox.close();
  });

  const event = (name: RegExp): Locator => page.getByRole("button", { name });

  test("the mouse drags an event in steps of 15 minutes", async () => {
    const box = await drawnBox(event(/^Visit/));
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + box.height * 0.8, { steps: 5 });
    await page.mouse.up();
    await event(/^Visit, 09:45 to 10:45/).waitFor();
    expect(sandbox.control.events(OWNER)).toMatchObject([
      {
        id: "visit1",
        start: { dateTime: `${DAY}T09:45:00+01:00` },
        end: { dateTime: `${DAY}T10:45:00+01:00` },
      },
    ]);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("a click opens an event to be changed or deleted", async () => {
    await event(/^Visit/).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Longer visit");
    await page.getByLabel("End", { exact: true }).fill(`${DAY}T11:30`);
    await page.getByRole("button", { name: "Save" }).click();
    await event(/^Longer visit, 09:00 to 11:30/).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await event(/^Longer visit/).waitFor({ state: "detached" });
    expect(sandbox.control.events(OWNER)).toMatchObject([{ status: "cancelled" }]);
  });

  test("a click on an empty place makes an event there", async () => {
    const column = page.getByRole("region", { name: OWNER });
    const box = await drawnBox(column);
    await column.click({ position: { x: 40, y: (box.height * 14.3) / 24 } });
    await page.getByRole("textbox", { name: "Title" }).fill("New");
    await page.getByRole("button", { name: "Save" }).click();
    await event(/^New, 14:15 to 14:45/).waitFor();
  });

  test("changes made elsewhere appear by themselves", async () => {
    sandbox.control.changeEvent({ calendarId: OWNER, eventId: "visit1" }, { summary: "Renamed" });
    await event(/^Renamed, 09:00 to 10:00/).waitFor();
  });

  test("a change that Google refuses is said, and nothing is lost", async () => {
    await event(/^Visit/).click();
    await page.getByLabel("End", { exact: true }).fill(`${DAY}T08:00`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The specified time range is empty.").waitFor();
    expect(await page.getByLabel("End", { exact: true }).inputValue()).toBe(`${DAY}T08:00`);
  });

  test("the consent page works by role and name, and sends the browser back", async () => {
    const back = page.waitForRequest((request) => request.url().startsWith("http://127.0.0.1:49152/"));
    const scope = ["events", "calendarlist.readonly"].map(
      (name) => `https://www.googleapis.com/auth/calendar.${name}`,
    );
    await page.goto(authorizeUrl(sandbox, { scope: scope.join(" ") }));
    await page.getByRole("radio", { name: OWNER }).check();
    await page.getByRole("checkbox", { name: /See the list of/ }).uncheck();
    await page.getByRole("button", { name: "Allow" }).click();
    const { searchParams } = new URL((await back).url());
    expect(searchParams.get("scope")).toBe(scope[0]);
  });
});
