import fc from "fast-check";
import { expect, test } from "vitest";
import { readGoogleMessage } from "./google-message.ts";

const captured = [
  ["Host", "relay.example.com"],
  ["X-Goog-Channel-ID", "4ba78bf0-6a47-41e2-bcfd-0800200c9a66"],
  ["X-Goog-Channel-Token", "v1.abc.def.ghi"],
  ["X-Goog-Message-Number", "10"],
  ["X-Goog-Resource-ID", "ret08u3rv24htgh289g"],
  ["X-Goog-Resource-State", "exists"],
  [
    "X-Goog-Resource-URI",
    "https://www.googleapis.com/calendar/v3/calendars/anna@example.org/events?alt=json",
  ],
];
const withHeader = (name: string, value: string | undefined) =>
  captured.flatMap(([known = "", was = ""]) => {
    if (known !== name) return [known, was];
    return value === undefined ? [] : [known, value];
  });

test("reads the five fields it needs and no other", () => {
  expect(readGoogleMessage(captured.flat())).toEqual({
    channelId: "4ba78bf0-6a47-41e2-bcfd-0800200c9a66",
    token: "v1.abc.def.ghi",
    messageNumber: 10,
    resourceId: "ret08u3rv24htgh289g",
    meaning: "change",
  });
});

test("tells a sync message from a change", () => {
  const meanings = ["sync", "exists", "not_exists"].map(
    (state) => readGoogleMessage(withHeader("X-Goog-Resource-State", state))?.meaning,
  );
  expect(meanings).toEqual(["sync", "change", "change"]);
});

test.each([
  ["X-Goog-Channel-ID", undefined],
  ["X-Goog-Channel-ID", "x".repeat(65)],
  ["X-Goog-Channel-Token", undefined],
  ["X-Goog-Channel-Token", "t".repeat(257)],
  ["X-Goog-Message-Number", undefined],
  ["X-Goog-Message-Number", "0"],
  ["X-Goog-Message-Number", "-1"],
  ["X-Goog-Message-Number", "1e3"],
  ["X-Goog-Message-Number", "9".repeat(16)],
  ["X-Goog-Resource-ID", ""],
  ["X-Goog-Resource-ID", "a b"],
  ["X-Goog-Resource-State", "EXISTS"],
])("refuses %s: %s", (name, value) => {
  expect(readGoogleMessage(withHeader(name, value))).toBeUndefined();
});

test("refuses a field that is there twice", () => {
  expect(readGoogleMessage([...captured.flat(), "x-goog-message-number", "11"])).toBeUndefined();
});

test("never throws, whatever the headers", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (headers) => {
      readGoogleMessage(headers);
    }),
  );
});
