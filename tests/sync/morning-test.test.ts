import { expect, onTestFinished, test } from "vitest";
import { insertClosure } from "../../main/store/closures.ts";
import { replaceWorkingHoursOf } from "../../main/store/working-hours.ts";
import { firstOpening } from "../../main/clinic/first-opening.ts";
import { testEachMorning } from "../../main/sync/morning-test.ts";
import type { RunSelfTestOutcome, SelfTestReport } from "../../shared/ipc/self-test.ts";
import { CivilDate, instantNow } from "../../shared/time.ts";
import { aClinic } from "../support/clinic.ts";
import { aDesk } from "../support/desk.ts";
import { manualTimers } from "../support/manual-timers.ts";

/** A desk in Zurich whose practitioners begin at nine and at eight, and its morning test; tells when it was tested. */
function aMorning(now: string, outcomes: readonly RunSelfTestOutcome[] = []) {
  const under = aDesk({ now });
  onTestFinished(() => under.close());
  const { store, clock, desk } = under;
  const clinic = aClinic(desk);
  const timers = manualTimers();
  const testedAt: string[] = [];
  store.write((writer) => {
    const weekdays = [1, 2, 3, 4, 5];
    for (const [id, hour] of [
      [clinic.keller, 9],
      [clinic.brunner, 8],
    ] as const)
      replaceWorkingHoursOf(
        writer,
        id,
        weekdays.map((weekday) => ({ weekday, fromMinute: hour * 60, toMinute: 17 * 60 })),
      );
  });
  const report: SelfTestReport = { at: instantNow(clock), cause: "morning", calendars: [] };
  const end = testEachMorning({
    store,
    clock,
    timers,
    opensOn: (moment) => firstOpening(store.reader, moment),
    tests: {
      run: () => {
        testedAt.push(instantNow(clock));
        return Promise.resolve(outcomes[testedAt.length - 1] ?? { kind: "tested", report });
      },
    },
  });
  onTestFinished(end);
  return {
    store,
    testedAt,
    minutes: async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) {
        clock.advance(60_000);
        timers.pass(60_000);
        await Promise.resolve();
      }
    },
  };
}

test("[AC7] the way to Google is tested once each morning, in the hour before the first practitioner begins", async () => {
  // 06:30 on a Monday in Zurich.
  const { testedAt, minutes } = aMorning("2026-11-23T05:30:00.000Z");
  await minutes(5 * 60);
  expect(testedAt).toEqual(["2026-11-23T06:00:00.000Z"]);
  await minutes(24 * 60);
  expect(testedAt).toEqual(["2026-11-23T06:00:00.000Z", "2026-11-24T06:00:00.000Z"]);
});

test("[AC7] where nobody is connected it is tried again until the clinic opens, and not after that", async () => {
  const { testedAt, minutes } = aMorning("2026-11-23T06:57:00.000Z", [{ kind: "notConnected" }]);
  await minutes(30);
  expect(testedAt).toEqual(["2026-11-23T06:58:00.000Z", "2026-11-23T06:59:00.000Z"]);
});

test("[AC7] nothing is tested on a day on which nobody works", async () => {
  const { store, testedAt, minutes } = aMorning("2026-11-23T05:30:00.000Z");
  store.write((writer) =>
    insertClosure(writer, { day: CivilDate.parse("2026-11-23"), practitionerId: null, reason: "Holiday" }),
  );
  await minutes(5 * 60);
  expect(testedAt).toEqual([]);
});
