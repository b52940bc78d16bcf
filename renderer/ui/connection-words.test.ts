import { expect, test } from "vitest";
import { pillWords } from "./connection-words.ts";

test("the pill says in words how the clinic stands with Google", () => {
  expect(
    [
      { kind: "upToDate" } as const,
      { kind: "sending", waiting: 2 } as const,
      { kind: "sending", waiting: 1 } as const,
      { kind: "offline", waiting: 3 } as const,
      { kind: "offline", waiting: 0 } as const,
      { kind: "waitingForGoogle", waiting: 3, until: null } as const,
      { kind: "signInAgain", waiting: 4 } as const,
      { kind: "needsYou", count: 1 } as const,
      { kind: "needsYou", count: 2 } as const,
      { kind: "notConnected" } as const,
      { kind: "notConfigured" } as const,
    ].map(pillWords),
  ).toEqual([
    "Up to date",
    "Sending 2 changes…",
    "Sending 1 change…",
    "Offline · 3 changes waiting",
    "Offline",
    "Waiting for Google · 3 changes waiting",
    "Sign in again",
    "1 change needs you",
    "2 changes need you",
    "Not connected to Google",
    "Google Calendar sync is being set up",
  ]);
});
