import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppFiles, listAppFiles } from "./app-files.ts";
import { answerApp } from "./app-protocol.ts";

let home: string;
let files: AppFiles;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "app-protocol-"));
  const page = join(home, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), "<p>page</p>");
  writeFileSync(join(page, "assets", "index.js"), "export {};");
  writeFileSync(join(page, "assets", "notes.txt"), "not part of the page");
  writeFileSync(join(home, "secret.js"), "secret");
  symlinkSync(join(home, "secret.js"), join(page, "assets", "link.js"));
  files = listAppFiles(page);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function ask(url: string, method = "GET"): Promise<Response> {
  return answerApp({ url, method }, files);
}

test("the list holds the page's files, and neither links nor files of other types", () => {
  expect([...files.keys()].sort()).toEqual(["/assets/index.js", "/index.html"]);
});

test("a file of the list is answered with its type", async () => {
  const answer = await ask("app://clinic/assets/index.js");
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
    200,
    "text/javascript; charset=utf-8",
    "export {};",
  ]);
});

test.each([
  ["app://clinic/index.html", "GET", 200],
  ["app://clinic/assets/index.js", "GET", 200],
  ["app://clinic/missing.js", "GET", 404],
  ["app://clinic/index.html", "POST", 405],
])("the answer to %s (%s) is %i and carries the policy", async (url, method, status) => {
  const answer = await ask(url, method);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

const STEPS = [
  "..",
  "%2e%2e",
  "%2E.",
  "..%2f",
  "..%5c",
  "..\\",
  "....//",
  "%252e%252e",
  "․․",
  "..;",
  "%00",
  "",
  ".",
];

test("no path leads out of the page's folder", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("/", "\\", "%2f", "%5c", "//"),
      fc.constantFrom("secret.js", "page/../secret.js", "etc/passwd", "assets/link.js", "index.html%00.js"),
      async (steps, separator, target) => {
        const path = [...steps, target].join(separator);
        for (const url of [`app://clinic/${path}`, `app://clinic/assets/${path}`, `app://clinic//${path}`]) {
          if (!URL.canParse(url)) continue;
          const answer = await ask(url);
          // Steps that cancel out may name a file of the page; nothing else may ever be read.
          expect(answer.status === 404 || files.has(new URL(url).pathname)).toBe(true);
          expect(await answer.text()).not.toContain("secret");
        }
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  "app://elsewhere/index.html",
  "app://clinic.evil/index.html",
  "app://clinic@evil/index.html",
  "app://name@clinic/index.html",
  "app://clinic:80/index.html",
  "file:///etc/passwd",
  "https://clinic/index.html",
  "app:///index.html",
  "app:index.html",
  "app://CLINIC/index.html",
])("%s is not one of the desk's addresses", async (url) => {
  expect((await ask(url)).status).toBe(404);
});
