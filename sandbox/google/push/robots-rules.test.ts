import { expect, test } from "vitest";
import { readRobots } from "./robots-rules.ts";

const CALLER = "APIs-Google";

test.each([
  ["nothing", "", "/hook", true],
  ["an empty Disallow", "User-agent: *\nDisallow:", "/hook", true],
  ["everything for everybody", "User-agent: *\nDisallow: /", "/hook", false],
  ["everything for somebody else", "User-agent: Googlebot\nDisallow: /", "/hook", true],
  [
    "its own group, whatever everybody's says",
    "User-agent: *\nDisallow: /\n\nUser-agent: apis-google\nAllow: /",
    "/hook",
    true,
  ],
  ["everything for it by name", "User-agent: APIs-Google\r\nDisallow: /\r\n", "/hook", false],
  [
    "names that share their rules",
    "User-agent: a\nUser-agent: APIs-Google\nDisallow: /hook",
    "/hook/1",
    false,
  ],
  ["the longer rule", "User-agent: *\nDisallow: /\nAllow: /hook", "/hook", true],
  ["Allow over Disallow of the same length", "User-agent: *\nDisallow: /hook\nAllow: /hook", "/hook", true],
  ["a path that only begins alike", "User-agent: *\nDisallow: /hooks", "/hook", true],
  ["a star", "User-agent: *\nDisallow: /*/hook", "/relay/hook?x=1", false],
  ["an end", "User-agent: *\nDisallow: /hook$", "/hook/1", true],
  ["a star and an end", "User-agent: *\nDisallow: /*k$", "/hook/k", false],
  ["a comment", "# no\nUser-agent: * # all\nDisallow: /hook # this", "/hook", false],
  ["rules before any name", "Disallow: /", "/hook", true],
])("[D2] reads %s", (_name, text, path, isAllowed) => {
  expect(readRobots(text, CALLER).allows(path)).toBe(isAllowed);
});
