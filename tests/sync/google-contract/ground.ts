import { setTimeout } from "node:timers/promises";
import { manualTimers } from "../../support/manual-timers.ts";
import { aSandbox } from "../../support/sandbox.ts";
import { bodyOf, answerOf } from "./answer.ts";
import { WEB_REDIRECT, dayOfFact, googleAt } from "./google.ts";
import type { Google, Sandbox } from "./google.ts";
import { GOOGLE_URL } from "./real-google.ts";
import type { RealGoogle } from "./real-google.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";

const START = Date.parse("2026-11-23T08:00:00Z");
const CALENDAR = { summary: "Conformance", timeZone: "Europe/Zurich" };
const PREFIX = "https://www.googleapis.com/auth/";
const BETWEEN_FACTS_MS = 61_000;
/** Google lets an account ask 600 times a minute, and has less patience with quick writes; a fact asks some six times. */
const PACE_MS = 1500;

/** Where a section's facts are shown; `google` gives Google afresh for each fact. */
export interface Ground<Kind extends Google> {
  readonly open: () => Promise<void>;
  readonly google: () => Kind | Promise<Kind>;
  readonly close: () => Promise<void>;
}

/** A sandbox whose clock moves only when told to: a minute before each fact, so that quotas do not fill up. */
export function sandboxGround(): Ground<Sandbox> {
  let now = START;
  let days = 0;
  let calendarId = "";
  const timers = manualTimers();
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    timers.pass(milliseconds);
  };
  let running: SandboxGoogle | undefined;
  const sandboxOf = (): SandboxGoogle => {
    if (running === undefined) throw new Error("The sandbox is not running.");
    return running;
  };
  const as: Sandbox["as"] = ({ email, scopes = ["calendar"] }) => {
    const { control, endpoint } = sandboxOf();
    if (email !== undefined) control.addAccount({ email });
    const { accessToken } = control.grantToken({
      ...(email === undefined ? {} : { email }),
      scopes: ["openid", "email", ...scopes.map((scope) => `${PREFIX}${scope}`)],
    });
    const aDay = (): string => dayOfFact((days += 1));
    return googleAt({ rootUrl: endpoint, accessToken, calendarId, now: () => now, aDay });
  };
  return {
    open: async () => {
      running = await aSandbox({ clock: { now: () => now }, timers, webRedirects: [WEB_REDIRECT] });
      calendarId = await makeCalendar(as({}));
    },
    google: () => {
      pass(BETWEEN_FACTS_MS);
      const sandbox = sandboxOf();
      return { ...as({}), sandbox, control: sandbox.control, pass, as };
    },
    close: async () => {
      await running?.close();
    },
  };
}

/** Google itself, with a calendar made for one section and deleted after it; nothing else of the account is touched. */
export function realGround({ rootUrl, accessToken }: RealGoogle): Ground<Google> {
  let days = 0;
  let calendarId = "";
  const google = (): Google =>
    googleAt({
      rootUrl,
      accessToken,
      calendarId,
      now: Date.now,
      aDay: () => dayOfFact((days += 1)),
    });
  return {
    open: async () => {
      calendarId = await makeCalendar(google());
    },
    google: async () => {
      if (rootUrl === GOOGLE_URL) await setTimeout(PACE_MS);
      return google();
    },
    close: async () => {
      if (calendarId !== "") await bodyOf(answerOf(google().client.calendars.delete({ calendarId })));
    },
  };
}

async function makeCalendar({ client }: Google): Promise<string> {
  const { id } = await bodyOf(answerOf(client.calendars.insert({ requestBody: CALENDAR })));
  if (id === undefined || id === null) throw new Error("Google made a calendar without an id.");
  return id;
}
