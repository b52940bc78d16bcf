import { expect, test } from "vitest";
import { json } from "../http/answer.ts";
import { GoogleRefusal } from "../http/google-refusal.ts";
import { partialAnswer, readAnswerShape } from "./partial-response.ts";

const PAGE = {
  kind: "calendar#events",
  nextPageToken: "n",
  items: [
    { id: "one", etag: "1", start: { dateTime: "s", timeZone: "z" }, end: { dateTime: "e" } },
    { id: "two", etag: "2", start: { date: "d" }, end: { date: "d" } },
  ],
};

test.each([
  ["kind", { kind: "calendar#events" }],
  [
    "items(id,etag),nextPageToken",
    {
      nextPageToken: "n",
      items: [
        { id: "one", etag: "1" },
        { id: "two", etag: "2" },
      ],
    },
  ],
  ["items/id", { items: [{ id: "one" }, { id: "two" }] }],
  ["items/start(dateTime)", { items: [{ start: { dateTime: "s" } }, { start: {} }] }],
  [
    "items/*/dateTime,items(id)",
    {
      items: [
        { id: "one", start: { dateTime: "s" }, end: { dateTime: "e" } },
        { id: "two", start: {}, end: {} },
      ],
    },
  ],
  ["items(id),items", { items: PAGE.items }],
  ["*", PAGE],
])("[C3] fields=%s gives what it names and no token beside", (fields, value) => {
  expect(partialAnswer(readAnswerShape({ fields }), json(PAGE))).toEqual({
    kind: "json",
    status: 200,
    value,
  });
});

test.each([
  "items(id",
  "items(id))",
  ",id",
  "items//id",
  "items()",
  "a b",
  "a(".repeat(5000),
  `${"a/".repeat(5000)}a`,
])("refuses the mask %s", (fields) => {
  expect(() => readAnswerShape({ fields })).toThrow(GoogleRefusal);
});

test("leaves a refusal whole", () => {
  const refusal = json({ error: {} }, 404);
  expect(partialAnswer(readAnswerShape({ fields: "id" }), refusal)).toBe(refusal);
});

test("writes one line with prettyPrint=false", () => {
  expect(partialAnswer(readAnswerShape({ prettyPrint: "false" }), json({ a: [1] }))).toMatchObject({
    text: '{"a":[1]}',
  });
});
