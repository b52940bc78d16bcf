import {
  type RunSelfTestOutcome,
  SelfTestReport,
  type SelfTestReport as Report,
} from "../../shared/ipc/self-test.ts";
import { instantNow } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { Jobs } from "../jobs.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { findSetting, keepSetting } from "../store/settings.ts";
import type { Reader } from "../store/sql.ts";
import {
  forgetTestEvent,
  listEventsNamed,
  listTestEvents,
  type TestEventPlace,
} from "../store/test-events.ts";
import type { CurrentAccount, GoogleAccount } from "./google-account.ts";
import { isLeftOver, TEST_EVENT_PREFIX } from "./self-test-event.ts";
import { type CalendarTest, testCalendar, unlessGone } from "./test-calendar.ts";

/** What self-tests work with. */
export interface SelfTestParts extends Omit<CalendarTest, "client" | "signal"> {
  readonly account: Pick<GoogleAccount, "current">;
  readonly jobs: Pick<Jobs, "run">;
  /** Called when a test has begun or ended. */
  readonly onChange: () => void;
}

/** Tests the whole way to Google and back. */
export interface SelfTests {
  readonly run: (cause: Report["cause"]) => Promise<RunSelfTestOutcome>;
  readonly isUnderWay: () => boolean;
  /** Calls off what is under way, and resolves when it has ended. */
  readonly close: () => Promise<void>;
}

const KEY = "selfTest";

/** What came of this desk's last self-test; null before the first. */
export function findSelfTestReport(reader: Reader): Report | null {
  const text = findSetting(reader, KEY);
  return text === undefined ? null : (SelfTestReport.safeParse(JSON.parse(text)).data ?? null);
}

/** Tests every linked calendar at once, one test at a time (AC7); its report is kept at this desk. */
export function createSelfTests(parts: SelfTestParts): SelfTests {
  const { store, clock, account, jobs, onChange } = parts;
  let underWay: { readonly abort: AbortController; readonly done: Promise<unknown> } | undefined;

  async function test(current: CurrentAccount, cause: Report["cause"], signal: AbortSignal): Promise<Report> {
    const { client } = current;
    const linked = linkedTo(store.reader, current);
    await removeLeftOvers(parts, current);
    let done = 0;
    const job = { kind: "selfTest", total: linked.length, isCancellable: false } as const;
    const calendars = await jobs.run(job, ({ progress }) =>
      Promise.all(
        linked.map(async (calendar) => {
          const tested = await testCalendar({ ...parts, client, signal }, calendar);
          done += 1;
          progress(done);
          return tested;
        }),
      ),
    );
    const report = { at: instantNow(clock), cause, calendars };
    if (!signal.aborted)
      store.write((writer) => keepSetting(writer, { key: KEY, value: JSON.stringify(report) }));
    return report;
  }

  return {
    run: async (cause) => {
      if (underWay !== undefined) return { kind: "underWay" };
      const current = account.current();
      if (current === undefined) return { kind: "notConnected" };
      if (linkedTo(store.reader, current).length === 0) return { kind: "noCalendar" };
      const abort = new AbortController();
      const done = test(current, cause, abort.signal);
      underWay = { abort, done };
      onChange();
      try {
        return { kind: "tested", report: await done };
      } finally {
        underWay = undefined;
        onChange();
      }
    },
    isUnderWay: () => underWay !== undefined,
    close: async () => {
      underWay?.abort.abort();
      await underWay?.done.catch(() => undefined);
    },
  };
}

function linkedTo(reader: Reader, { account }: CurrentAccount) {
  return listPractitioners(reader).flatMap(({ id: practitionerId, accountId, calendarId }) =>
    accountId === account.id && calendarId !== null ? [{ practitionerId, calendarId }] : [],
  );
}

/** Deletes the test events that this desk or another one has left behind; what cannot be deleted now is for the next test. */
async function removeLeftOvers(
  { store, clock }: SelfTestParts,
  { account, client }: CurrentAccount,
): Promise<void> {
  const { reader } = store;
  const places: TestEventPlace[] = [
    ...listTestEvents(reader),
    ...linkedTo(reader, { account, client })
      .flatMap(({ calendarId }) => listEventsNamed(reader, { calendarId, prefix: TEST_EVENT_PREFIX }))
      .filter(({ eventId }) => isLeftOver(eventId, clock)),
  ];
  for (const place of places) {
    try {
      await client.deleteEvent(place).catch(unlessGone);
      store.write((writer) => forgetTestEvent(writer, place));
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
    }
  }
}
