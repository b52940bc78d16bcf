import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { networkInterfaces } from "node:os";
import { chromium } from "playwright";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findChromium, QUIET_ARGUMENTS } from "../../../build/chromium.mjs";
import { authorizeUrl } from "../../../tests/support/consent.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

/** Build machines are noisy: what a page shows is waited for this long, in milliseconds. */
const PATIENCE = 15_000;

const OWNER = "owner@clinic.example";
const ANNA = "anna@practice.example";
const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const LIST = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((at) => at?.address === "::1");
const executablePath = findChromium();

describe.skipIf(executablePath === undefined)("in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  let sandbox: SandboxGoogle;
  /** An application that awaits its answer on both loopback addresses. */
  const answer: RequestListener = (_request, response) => response.end("You can close this window.");
  const application = createServer(answer);
  const sixApplication = createServer(answer);
  let port = 0;

  beforeAll(async () => {
    const args = ["--no-sandbox", ...QUIET_ARGUMENTS];
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
    application.listen(0, "127.0.0.1");
    await once(application, "listening");
    const address = application.address();
    port = typeof address === "object" ? (address?.port ?? 0) : 0;
    if (!hasIpv6) return;
    sixApplication.listen(port, "::1");
    await once(sixApplication, "listening");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    application.close();
    sixApplication.close();
  });
  beforeEach(async () => {
    sandbox = await aSandbox();
    sandbox.control.addAccount({ email: ANNA, name: "Anna Keller" });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  afterEach(async () => {
    await page.close();
    await sandbox.close();
  });

  const open = async (parameters: Record<string, string> = {}): Promise<void> => {
    const redirect_uri = `http://127.0.0.1:${String(port)}/callback`;
    await page.goto(authorizeUrl(sandbox, { redirect_uri, scope: `${EVENTS} ${LIST}`, ...parameters }));
  };
  const press = async (name: string): Promise<void> => {
    await page.getByRole("button", { name }).click();
  };
  const told = async (): Promise<Record<string, string>> => {
    await page.getByText("You can close this window.").waitFor();
    return Object.fromEntries(new URL(page.url()).searchParams);
  };

  const hosts = ["127.0.0.1", "localhost", ...(hasIpv6 ? ["[::1]"] : [])];
  test.each(hosts)("[A3] goes back to an application at %s", async (host) => {
    await open({ redirect_uri: `http://${host}:${String(port)}/callback` });
    await press("Allow");
    expect(await told()).toMatchObject({ scope: `${EVENTS} ${LIST}` });
  });

  test("[A7] grants what stays ticked, for the account that is chosen", async () => {
    await open({ login_hint: OWNER });
    await page.getByText("Use another account").click();
    await page.getByRole("radio", { name: ANNA }).check();
    await page.getByRole("checkbox", { name: "See the list of Google calendars" }).uncheck();
    await press("Allow");
    const { code = "", scope } = await told();
    const exchange = await fetch(`${sandbox.endpoint}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: sandbox.clientId,
        client_secret: sandbox.clientSecret,
        redirect_uri: `http://127.0.0.1:${String(port)}/callback`,
        code,
      }),
    });
    const { access_token } = Object(await exchange.json());
    const list = await fetch(`${sandbox.endpoint}/calendar/v3/calendars/${ANNA}/events`, {
      headers: { Authorization: `Bearer ${String(access_token)}` },
    });
    expect([scope, await list.json()]).toEqual([EVENTS, expect.objectContaining({ summary: ANNA })]);
  });

  test("[A5] reaches the consent page of an unverified app behind Advanced alone", async () => {
    sandbox.control.consent.changeScreen({ verified: false });
    await open({ prompt: "select_account" });
    await press(ANNA);
    expect(await page.getByRole("button", { name: "Go to Clinic Desk (unsafe)" }).isVisible()).toBe(false);
    await page.getByText("Advanced").click();
    await press("Go to Clinic Desk (unsafe)");
    await page.getByText(ANNA).waitFor();
    await press("Allow");
    expect(await told()).toMatchObject({ code: expect.any(String) });
  });

  test("[A5] tells the application of a retreat from the app being tested", async () => {
    sandbox.control.consent.changeScreen({ publishing: "testing" });
    await open({ login_hint: OWNER });
    await press("Back to safety");
    expect(await told()).toEqual({ error: "access_denied" });
  });
});
