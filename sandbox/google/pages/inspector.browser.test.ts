import { chromium } from "playwright";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findChromium, QUIET_ARGUMENTS } from "../../../build/chromium.mjs";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

/** Build machines are noisy: what a page shows is waited for this long, in milliseconds. */
const PATIENCE = 15_000;

const executablePath = findChromium();

describe.skipIf(executablePath === undefined)("in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  let sandbox: SandboxGoogle;
  let call: CalendarCaller;

  beforeAll(async () => {
    const args = ["--no-sandbox", ...QUIET_ARGUMENTS];
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    sandbox = await aSandbox();
    call = aCalendarCaller(sandbox);
    page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${sandbox.endpoint}/inspector`);
  });
  afterEach(async () => {
    await page.close();
    await sandbox.close();
  });

  test("a request appears by itself, with its method, its units and its bodies, and no token", async () => {
    await page.getByText("No request yet").waitFor();
    await call("POST", "/calendars/primary/events", {
      body: {
        summary: "Visit",
        start: { date: "2026-11-23" },
        end: { date: "2026-11-24" },
      },
    });
    await page.getByText("Events.Insert").click();
    const details = page.getByRole("dialog", { name: "Request" });
    await details.getByText('"summary": "Visit"').first().waitFor();
    await details.getByText("owner@clinic.example", { exact: true }).waitFor();
    expect(await details.innerText()).not.toContain("Bearer");
    await details.getByRole("button", { name: "Close" }).click();
    await page.getByText("of 10,000").waitFor();
  });

  test("a filter leaves the requests that hold all of its words", async () => {
    await call("GET", "/calendars/nowhere/events");
    await call("GET", "/users/me/calendarList");
    await page.getByText("CalendarList.List").waitFor();
    await page.getByRole("searchbox", { name: "Filter requests" }).fill("events.list 404");
    await page.getByText("CalendarList.List").waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: /^Request \d+, GET Events.List/ }).count()).toBe(1);
  });

  test("what is scrolled to stays where it is while requests come in", async () => {
    for (let count = 0; count < 40; count += 1) await call("GET", "/users/me/calendarList");
    const requests = page.getByRole("region", { name: "Requests" });
    await requests.getByRole("row").nth(40).scrollIntoViewIfNeeded();
    const before = await requests.evaluate(({ scrollTop }) => scrollTop);
    await call("GET", "/calendars/primary");
    await requests.getByText("Calendars.Get").waitFor();
    expect(before).toBeGreaterThan(0);
    expect(await requests.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
  });

  test("a button takes the product offline and leaves the inspector at work", async () => {
    await page.getByRole("button", { name: "Go offline" }).click();
    await page.getByText("In force: offline on /calendar/v3").waitFor();
    await expect(call("GET", "/users/me/calendarList")).rejects.toThrow("fetch failed");
    await page.getByText("cut off").waitFor();
    await page.getByRole("button", { name: "Go online again" }).click();
    await page.getByText("No faults in force").waitFor();
    expect((await call("GET", "/users/me/calendarList")).status).toBe(200);
  });

  test("a button takes back what an account allowed", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Revoke grant of owner@clinic.example" }).click();
    await page.getByText("Done: Revoke grant of owner@clinic.example.").waitFor();
    expect((await call("GET", "/users/me/calendarList")).status).toBe(401);
  });
});
