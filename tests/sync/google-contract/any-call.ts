import fc from "fast-check";
import { DEFAULT_EMAIL } from "../../../sandbox/google/accounts.ts";
import type { ApiMethod } from "../../../sandbox/google/api/api-method.ts";

/** The second account of the world that calls are made up for. */
export const OTHER = "other@clinic.example";
const START = Date.parse("2026-11-23T08:00:00Z");

/** A call as it is made up: `@page`, `@sync`, `@etag` and `@secondary` stand for what the world has at that moment. */
export interface AnyCall {
  readonly method: Pick<ApiMethod, "name" | "verb" | "path">;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly bodies: { readonly event: string; readonly other: string };
  /** `If-Match` or `If-None-Match`. */
  readonly version: string | undefined;
  /** Whose token: 0 the first account's, 1 the second's. */
  readonly whose: number;
}

const DAY_TIMES = [
  "2026-11-23T09:00:00",
  "2026-11-24T08:00:00Z",
  "2026-03-29T02:30:00",
  "2026-10-25T02:30:00+02:00",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "2026-11-24T08:00",
];
const DAYS = ["2026-11-23", "2026-11-24", "0001-01-01", "9998-12-31", "9999-12-31", "2026-02-30"];
const ZONES = ["Europe/Zurich", "UTC", "Pacific/Apia", "America/St_Johns", "Europe/Atlantis", ""];
const NAMES = ["__proto__", "constructor", "toString", "length", "x"];

const anything = fc.oneof(
  fc.constantFrom(null, true, false, "", "primary", 0, -1, 1.5, 1e21, "\ud800", "\u0000", "*"),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
  fc.constantFrom(...DAY_TIMES, ...DAYS, ...ZONES),
);

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A value that is mostly as it should be. */
function mostly<Value>(good: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: anything });
}

function some(fields: Fields): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [] });
}

/** Two of the fields at most, so that not each body has something wrong. */
function few(fields: Fields): fc.Arbitrary<object> {
  return fc
    .subarray(Object.keys(fields), { maxLength: 2 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name] ?? anything]))));
}

const side = fc.oneof(
  some({
    date: mostly(fc.constantFrom(null, ...DAYS)),
    dateTime: mostly(fc.constantFrom(null, ...DAY_TIMES)),
    timeZone: mostly(fc.constantFrom(null, ...ZONES)),
  }),
  fc.constantFrom(...DAY_TIMES).map((dateTime) => ({ dateTime, timeZone: "Europe/Zurich" })),
  fc.constantFrom(...DAYS).map((date) => ({ date })),
);
const email = fc.constantFrom(DEFAULT_EMAIL, OTHER, "guest@elsewhere.example", "no address");
const properties = fc.dictionary(fc.constantFrom(...NAMES, "k".repeat(45)), mostly(fc.string()), {
  maxKeys: 3,
});
function at(dateTime: string): object {
  return { dateTime, timeZone: "Europe/Zurich" };
}

const spans = fc.constantFrom(
  { start: at("2026-11-23T09:00:00"), end: at("2026-11-23T10:00:00") },
  { start: at("2026-03-29T01:30:00"), end: at("2026-03-29T03:30:00") },
  { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } },
  {
    start: { date: "2026-11-23", dateTime: null, timeZone: null },
    end: { date: "2026-11-26", dateTime: null, timeZone: null },
  },
  { start: { ...at("2026-11-23T23:00:00"), date: null }, end: { ...at("2026-11-24T01:00:00"), date: null } },
  { start: at("9998-12-30T09:00:00"), end: at("9998-12-31T09:00:00") },
  {},
);
const event = fc
  .tuple(
    spans,
    few({
      id: mostly(fc.constantFrom("single", "gone0", "series", "fresh1", "W", "abc_20261124")),
      iCalUID: mostly(fc.constantFrom("single@google.com", "uid@elsewhere.example")),
      status: mostly(fc.constantFrom("confirmed", "tentative", "cancelled", null)),
      summary: mostly(fc.string()),
      start: mostly(side),
      end: mostly(side),
      sequence: mostly(fc.integer({ min: -1, max: 3 })),
      recurrence: mostly(
        fc.array(
          mostly(
            fc.constantFrom(
              "RRULE:FREQ=DAILY;COUNT=3",
              "RRULE:FREQ=WEEKLY;UNTIL=20271231T000000Z",
              "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2",
              "RRULE:FREQ=SECONDLY;COUNT=0",
              "EXDATE;VALUE=DATE:20261124",
              "RDATE:99991231T235959Z",
              "DTSTART:20261123T080000Z",
            ),
          ),
          { maxLength: 2 },
        ),
      ),
      attendees: mostly(
        fc.array(
          some({ email: mostly(email), responseStatus: mostly(fc.constantFrom("accepted", "declined")) }),
          {
            maxLength: 3,
          },
        ),
      ),
      attendeesOmitted: mostly(fc.boolean()),
      organizer: mostly(some({ email })),
      extendedProperties: mostly(some({ private: mostly(properties), shared: mostly(properties) })),
      visibility: mostly(fc.constantFrom("default", "public", "private", "confidential")),
      transparency: mostly(fc.constantFrom("opaque", "transparent")),
      eventType: mostly(
        fc.constantFrom("default", "outOfOffice", "focusTime", "workingLocation", "birthday"),
      ),
      outOfOfficeProperties: mostly(fc.constant({ autoDeclineMode: "declineNone" })),
      conferenceData: mostly(fc.constant({ createRequest: { requestId: "r1" } })),
      reminders: mostly(fc.constant({ useDefault: true, overrides: [{ method: "popup", minutes: 5 }] })),
      guestsCanModify: mostly(fc.boolean()),
      colorId: mostly(fc.constantFrom("1", "12")),
    }),
  )
  .map(([span, more]) => ({ iCalUID: "single@google.com", ...span, ...more }));

const other = fc.oneof(
  few({
    role: mostly(fc.constantFrom("none", "freeBusyReader", "reader", "writer", "owner")),
    scope: mostly(
      fc.constantFrom(
        { type: "user", value: OTHER },
        { type: "default" },
        { type: "domain", value: "x.example" },
      ),
    ),
  }),
  some({ id: fc.constantFrom(OTHER, DEFAULT_EMAIL) }),
  fc.constant({ timeMin: "2026-11-23T00:00:00Z", timeMax: "2026-11-30T00:00:00Z", items: [{ id: OTHER }] }),
  few({
    id: mostly(fc.oneof(email, fc.uuid())),
    resourceId: anything,
    type: mostly(fc.constantFrom("web_hook", "user")),
    address: mostly(fc.constantFrom("https://127.0.0.1:1/hook", "http://127.0.0.1:1/hook")),
    token: mostly(fc.string({ maxLength: 300 })),
    expiration: mostly(fc.constantFrom("9".repeat(400), String(START + 60_000), -1, 1e300)),
    params: mostly(some({ ttl: mostly(fc.constantFrom("60", "9".repeat(400), "-1")) })),
    role: mostly(fc.constantFrom("none", "freeBusyReader", "reader", "writer", "owner")),
    scope: mostly(
      some({ type: mostly(fc.constantFrom("user", "default", "domain", "group")), value: mostly(email) }),
    ),
    summary: mostly(fc.string()),
    timeZone: mostly(fc.constantFrom(...ZONES)),
    hidden: mostly(fc.boolean()),
    colorId: mostly(fc.constantFrom("1", "25")),
    defaultReminders: mostly(fc.constant([{ method: "popup", minutes: 10 }])),
    timeMin: mostly(fc.constantFrom(...DAY_TIMES)),
    timeMax: mostly(fc.constantFrom(...DAY_TIMES)),
    items: mostly(fc.array(some({ id: mostly(email) }), { maxLength: 3 })),
  }).map((more) => ({
    id: "c1",
    type: "web_hook",
    address: "https://127.0.0.1:1/hook",
    summary: "Room",
    ...more,
  })),
);
function textFor(good: fc.Arbitrary<object>): fc.Arbitrary<string> {
  const broken = [
    "",
    "[]",
    "{",
    '{"__proto__":{"summary":"x"}}',
    `${'{"a":'.repeat(9000)}1${"}".repeat(9000)}`,
  ];
  return fc.oneof(
    { weight: 9, arbitrary: good.map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        anything.map((value) => JSON.stringify(value)),
        fc.constantFrom(...broken),
      ),
    },
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

const flag = mostly(fc.constantFrom("true", "false"));
const when = mostly(fc.constantFrom(...DAY_TIMES));
const PARAMETERS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  maxResults: mostly(fc.constantFrom("1", "2", "2500", "0")),
  pageToken: mostly(fc.constantFrom("@page", "@page", "bnVsbA")),
  syncToken: mostly(fc.constantFrom("@sync", "@sync", "x")),
  showDeleted: flag,
  singleEvents: flag,
  timeMin: when,
  timeMax: when,
  updatedMin: when,
  originalStart: when,
  orderBy: mostly(fc.constantFrom("startTime", "updated")),
  timeZone: mostly(fc.constantFrom(...ZONES)),
  fields: mostly(fc.constantFrom("items(id),nextPageToken", "*", "id(", "a/".repeat(20_000))),
  conferenceDataVersion: mostly(fc.constantFrom("0", "1")),
  privateExtendedProperty: mostly(fc.constantFrom("x=1", "__proto__=1", ["x=1", "length=2"])),
  eventTypes: mostly(fc.constantFrom("default", ["default", "birthday"])),
  q: mostly(fc.string()),
  ["__proto__"]: fc.constant("1"),
  sendUpdates: mostly(fc.constantFrom("all", "none")),
  colorRgbFormat: flag,
};
const query = fc
  .record({
    text: mostly(fc.constantFrom("Visit tomorrow 9am-10am", "31 December 9999")),
    destination: mostly(fc.constantFrom("primary", "@secondary", OTHER)),
    others: fc
      .subarray(Object.keys(PARAMETERS), { maxLength: 2 })
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), PARAMETERS[name] ?? fc.constant("")))),
      ),
  })
  .map(({ others, ...always }) =>
    Object.fromEntries(
      [...Object.entries(always), ...others].map(([name, value]) => [name, [value].flat().map(textOf)]),
    ),
  );

const aPart = {
  calendarId: mostlyText(...Array.from({ length: 8 }, () => "primary"), "@secondary", OTHER),
  eventId: mostlyText(
    "single",
    "gone0",
    "series",
    "dates",
    "fresh1",
    "series_20261124T080000Z",
    "series_20261125T080000Z",
    "series_20300101T080000Z",
    "dates_20261130",
    "dates_99981231",
  ),
  ruleId: mostlyText(`user:${OTHER}`, `user:${DEFAULT_EMAIL}`, "default", "domain:x.example", "user:"),
  setting: mostlyText("timezone", "locale"),
};

function mostlyText(...good: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...NAMES, "%ff", "..")) },
  );
}

const aHeader = fc.constantFrom(undefined, undefined, undefined, undefined, "*", '"1"', "@etag", "");
/** Calls of these methods, most of them of events. */
export function anyCall(methods: readonly ApiMethod[]): fc.Arbitrary<AnyCall> {
  const places = methods.map(({ name, verb, path }) => ({ name, verb, path }));
  const ofEvents = places.filter(({ name }) => name.startsWith("Events."));
  return fc.record({
    method: fc.constantFrom(...places, ...ofEvents, ...ofEvents),
    parts: fc.record(aPart),
    query,
    bodies: fc.record({ event: textFor(event), other: textFor(other) }),
    version: aHeader,
    whose: fc.constantFrom(0, 0, 0, 1),
  });
}
