import { expect, test } from "vitest";
import { createOpenInBrowser } from "./open-in-browser.ts";

function opener(origins: readonly string[] = []) {
  const opened: string[] = [];
  let at = 0;
  const open = createOpenInBrowser({
    openExternal: async (address) => void opened.push(address),
    origins,
    now: () => at,
  });
  return { open, opened, wait: (milliseconds: number) => (at += milliseconds) };
}

test.each([
  ["https://accounts.google.com/o/oauth2/v2/auth?a=b"],
  ["https://calendar.google.com/calendar/u/0/r"],
  ["https://ACCOUNTS.google.com:443/x"],
  ["https://www.google.com/calendar/event?eid=abc"],
])("%s is opened as it was parsed", async (address) => {
  const { open, opened } = opener();
  expect(await open(address)).toEqual({ kind: "opened" });
  expect(opened).toEqual([new URL(address).href]);
});

const HOSTILE = [
  "http://accounts.google.com/",
  "https://accounts.google.com.evil.example/",
  "https://accounts.google.com@evil.example/",
  "https://evil.example/https://accounts.google.com/",
  "https://evil.example\\@accounts.google.com/",
  "https://name@accounts.google.com/",
  "https://name:word@calendar.google.com/",
  "https://accounts.google.com:8443/",
  "https://accounts.google.com./",
  "https://xaccounts.google.com/",
  "https://аccounts.google.com/",
  "https://google.com/",
  "https://www.google.com/url?q=https://evil.example/",
  "https://www.google.com/calendar/event/../../url?q=https://evil.example/",
  "file:///etc/passwd",
  "\\\\unc\\share",
  "//accounts.google.com/",
  "ms-msdt:/id PCWDiagnostic",
  "search-ms:query=x",
  "javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "smb://host/share",
  "mailto:a@b.c",
  "tel:1",
  "app://clinic/index.html",
  "blob:https://accounts.google.com/1",
  "http://127.0.0.1:4102/",
  "http://localhost:4101/",
  "",
  " ",
  "accounts.google.com",
];

test.each(HOSTILE)("%s is refused", async (address) => {
  const { open, opened } = opener(["http://127.0.0.1:4101"]);
  expect(await open(address)).toEqual({ kind: "refused" });
  expect(opened).toEqual([]);
});

test("an origin that was given is allowed, and only that one", async () => {
  const { open, opened } = opener(["http://127.0.0.1:4101"]);
  expect(await open("http://127.0.0.1:4101/o/oauth2/v2/auth")).toEqual({ kind: "opened" });
  expect(opened).toEqual(["http://127.0.0.1:4101/o/oauth2/v2/auth"]);
});

test("at most one page a second is opened", async () => {
  const { open, opened, wait } = opener();
  const address = "https://accounts.google.com/";
  const outcomes = [await open(address), await open(address)];
  wait(999);
  outcomes.push(await open(address));
  wait(1);
  outcomes.push(await open(address));
  expect(outcomes.map(({ kind }) => kind)).toEqual(["opened", "refused", "refused", "opened"]);
  expect(opened).toHaveLength(2);
});

test("a refused address does not use up the second", async () => {
  const { open } = opener();
  await open("https://evil.example/");
  expect(await open("https://accounts.google.com/")).toEqual({ kind: "opened" });
});
