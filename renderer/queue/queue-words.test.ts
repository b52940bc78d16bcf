import { expect, test } from "vitest";
import { stateWords } from "./queue-words.ts";

const entry = { state: "queued", reason: "googleUnavailable" } as const;

test("an entry says why it waits, and without a connection that this comes first", () => {
  expect([
    stateWords(entry, "connected"),
    stateWords(entry, "notConnected"),
    stateWords(entry, "signInAgain"),
  ]).toEqual([
    "Google does not answer properly right now. It is tried again by itself.",
    "It goes out once Google is connected again, in the settings.",
    "Google ended the connection. Sign in again in the settings.",
  ]);
});
