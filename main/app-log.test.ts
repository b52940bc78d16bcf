import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { line, openAppLog } from "./app-log.ts";

test("codes, counts and ids are written", () => {
  expect(
    line("push sent", { count: 3, code: "rateLimited", at: "2026-11-21T09:00:00.000Z", again: true }),
  ).toBe("push sent count=3 code=rateLimited at=2026-11-21T09:00:00.000Z again=true");
});

test.each([
  "Mona Moreau",
  "owner@clinic.example",
  "+44 7700 900123",
  "x".repeat(65),
  "https://relay.example.org/?a",
])("what looks like a name, an address or a text is left out: %s", (value) => {
  expect(line("something", { value })).toBe("something value=(left out)");
});

test("the file is there after a line and only its owner can read it", () => {
  const folder = mkdtempSync(join(tmpdir(), "app-log-"));
  openAppLog(folder).warn("pull failed", { code: "offline" });
  const file = join(folder, "main.log");
  expect(readFileSync(file, "utf8")).toMatch(/^\d{4}-\d\d-\d\dT.* warn pull failed code=offline\n$/);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
