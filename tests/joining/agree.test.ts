import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import { closeDays, reopenDays } from "../../main/clinic/close-days.ts";
import { restorePractitioner, retirePractitioner } from "../../main/clinic/retire-practitioner.ts";
import { retireService } from "../../main/clinic/retire-service.ts";
import { readSetUp } from "../../main/joining/read-set-up.ts";
import { listAccounts } from "../../main/store/accounts.ts";
import { findClinic, saveClinic } from "../../main/store/clinic.ts";
import {
  insertPractitioner,
  linkCalendarTo,
  listPractitioners,
  unlinkCalendarOf,
} from "../../main/store/practitioners.ts";
import { changeService, insertService, listServices } from "../../main/store/services.ts";
import { listOverruled, type SetUpFields } from "../../main/store/set-up-fields.ts";
import { replaceWorkingHoursOf } from "../../main/store/working-hours.ts";
import { GoogleCalendarId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import { addDays, CivilDate, instantNow } from "../../shared/time.ts";
import type { DeskUnderTest } from "../support/desk.ts";
import { exchange, someDesks } from "./agreeing-desks.ts";

const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };

type Act = (under: DeskUnderTest) => void;

/** Something of the set-up is chosen at a desk, as far as it is possible there. */
const acts: Readonly<Record<string, (number: number) => Act>> = {
  privacy: (number) => (under) =>
    choosePrivacy(under.desk, { privacy: (["full", "initials", "busy"] as const)[number % 3] ?? "full" }),
  clinicName:
    (number) =>
    ({ store }) =>
      store.write((writer) => {
        const clinic = findClinic(writer);
        if (clinic !== undefined) saveClinic(writer, { ...clinic, name: `Clinic ${String(number)}` });
      }),
  addService:
    (number) =>
    ({ store, desk }) =>
      store.write((writer) => {
        const name = `Service ${String(number % 3)}`;
        if (listServices(writer).some((service) => service.name === name)) return;
        insertService(writer, { id: ServiceId.parse(desk.newId()), name, durationMinutes: 20 });
      }),
  minutes:
    (number) =>
    ({ store }) =>
      store.write((writer) => {
        const services = listServices(writer);
        const service = services[number % services.length];
        if (service !== undefined) changeService(writer, { ...service, durationMinutes: 10 + (number % 50) });
      }),
  addPractitioner:
    (number) =>
    ({ store, desk }) =>
      store.write((writer) => {
        const name = `Dr. ${String(number % 3)}`;
        if (listPractitioners(writer).some((practitioner) => practitioner.name === name)) return;
        insertPractitioner(writer, {
          id: PractitionerId.parse(desk.newId()),
          name,
          colour: "teal",
          ...noCalendar,
        });
      }),
  hours:
    (number) =>
    ({ store }) =>
      store.write((writer) => {
        const people = listPractitioners(writer);
        const one = people[number % people.length];
        if (one === undefined) return;
        const toMinute = 600 + (number % 300);
        replaceWorkingHoursOf(writer, one.id, [{ weekday: 1 + (number % 7), fromMinute: 480, toMinute }]);
      }),
  link:
    (number) =>
    ({ store }) =>
      store.write((writer) => {
        const people = listPractitioners(writer);
        const one = people[number % people.length];
        const calendarId = GoogleCalendarId.parse(`calendar-${String(number % 2)}`);
        if (one === undefined || people.some((other) => other.calendarId === calendarId)) return;
        const account = listAccounts(writer)[0]?.id;
        if (account === undefined) return;
        linkCalendarTo(writer, {
          practitionerId: one.id,
          accountId: account,
          calendarId,
          calendarName: "Praxis",
        });
      }),
  unlink:
    (number) =>
    ({ store }) =>
      store.write((writer) => {
        const people = listPractitioners(writer).filter(({ calendarId }) => calendarId !== null);
        const one = people[number % Math.max(people.length, 1)];
        if (one !== undefined) unlinkCalendarOf(writer, one.id);
      }),
  retire: (number) => (under) => {
    const { reader } = under.store;
    const people = listPractitioners(reader);
    const practitionerId = people[number % people.length]?.id;
    if (practitionerId === undefined) return;
    if (retirePractitioner(under.desk, { practitionerId, visits: "keep" }).kind === "noSuchPractitioner")
      restorePractitioner(under.desk, { practitionerId });
    const serviceId = listServices(reader)[number % listServices(reader).length]?.id;
    if (serviceId !== undefined) retireService(under.desk, { serviceId });
  },
  close: (number) => (under) => {
    const day = CivilDate.parse(`2026-12-0${String(1 + (number % 5))}`);
    const to = addDays(day, number % 3);
    if (number % 2 === 0) reopenDays(under.desk, { from: day, to, practitionerId: null });
    else closeDays(under.desk, { from: day, to, practitionerId: null, reason: String(number % 4) });
  },
};

const somethingHappens = fc.record({
  at: fc.nat(2),
  what: fc.constantFrom(...Object.keys(acts), "exchange", "exchange", "clock"),
  number: fc.nat(1000),
});

test("[MD5] whatever the desks choose in whatever order, they end with the same set-up", () => {
  fc.assert(
    fc.property(fc.array(somethingHappens, { minLength: 5, maxLength: 30 }), (happenings) => {
      const { desks, shelf } = someDesks(3);
      for (const { at, what, number } of happenings) {
        const under = desks[at];
        if (under === undefined) continue;
        if (what === "exchange") exchange(under, shelf);
        else if (what === "clock") under.clock.advance((number - 500) * 60_000);
        else acts[what]?.(number)(under);
      }
      let rounds = 0;
      while (desks.map((under) => exchange(under, shelf)).includes("changed")) {
        rounds += 1;
        expect(rounds).toBeLessThan(6);
      }
      const ends = desks.map(({ store, desk }) => readSetUp(store.reader, desk.deskId));
      expect(ends[1]).toEqual(ends[0]);
      expect(ends[2]).toEqual(ends[0]);
      desks.forEach((desk) => desk.close());
    }),
    {
      numRuns: 12,
      // Three of one name at once, which no two desks met in the same order.
      examples: [
        [
          [
            { at: 2, what: "addService", number: 438 },
            { at: 1, what: "addService", number: 165 },
            { at: 0, what: "addService", number: 0 },
          ],
        ],
      ],
    },
  );
});

test("[MD5] a choice that gave way to one made at the same time is told at its desk, and no other", () => {
  const { desks, shelf } = someDesks(3);
  const [first, second, third] = desks;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three desks");
  choosePrivacy(first.desk, { privacy: "initials" });
  exchange(first, shelf);
  // Chosen a minute later without knowing of the first one's choice: it holds.
  second.clock.advance(60_000);
  choosePrivacy(second.desk, { privacy: "busy" });
  for (const desk of [second, third, first]) exchange(desk, shelf);
  const told = (under: DeskUnderTest) =>
    listOverruled(under.store.reader).map(({ key, ours, theirs }) => ({ key, ours, theirs }));
  expect([told(first), told(second), told(third)]).toEqual([
    [{ key: "clinic/privacy", ours: "initials", theirs: "busy" }],
    [],
    [],
  ]);
});

test("[MD5] a choice made in the knowledge of the one before overrules nobody", () => {
  const { desks, shelf } = someDesks(2);
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("two desks");
  choosePrivacy(first.desk, { privacy: "initials" });
  exchange(first, shelf);
  exchange(second, shelf);
  choosePrivacy(second.desk, { privacy: "busy" });
  exchange(second, shelf);
  choosePrivacy(second.desk, { privacy: "full" });
  exchange(second, shelf);
  exchange(first, shelf);
  expect([listOverruled(first.store.reader), findClinic(first.store.reader)?.privacy]).toEqual([[], "full"]);
});

test("[MD4] what only a newer desk knows is handed on as it is", () => {
  const { desks, shelf } = someDesks(2);
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("two desks");
  const by = first.desk.deskId;
  const at = instantNow(first.clock);
  first.clock.advance(1000);
  second.clock.advance(1000);
  const newer: SetUpFields = {
    "room/1/name": { value: { floor: 2 }, at, by, after: [] },
    "clinic/privacy": { value: "hologram", at: instantNow(first.clock), by, after: [] },
  };
  shelf.fields = { ...shelf.fields, ...newer };
  for (const desk of [first, second, first]) exchange(desk, shelf);
  renameClinic(second);
  for (const desk of [second, first]) exchange(desk, shelf);
  expect(Object.fromEntries(Object.keys(newer).map((key) => [key, shelf.fields[key]]))).toEqual(newer);
});

/** Something else is chosen by the older desk. */
function renameClinic({ store }: DeskUnderTest): void {
  store.write((writer) => {
    const clinic = findClinic(writer);
    if (clinic !== undefined) saveClinic(writer, { ...clinic, name: "Praxis am Berg" });
  });
}
