import { expect, test } from "vitest";
import { readNothing } from "./google-answer.ts";

test("[AC1] an answer that should be empty and is not came from somebody else, be it a page or JSON", () => {
  const reading = (text: string) => () => readNothing({ status: 200, headers: {}, text });
  expect(reading("<html></html>")).toThrow("offline");
  expect(reading('{"hello":"world"}')).toThrow("offline");
  expect(reading(" \n")).not.toThrow();
});
