import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { withOwnKeychain } from "../sandbox/keychain/with-own-keychain.ts";
import { readPlaywrightReport, readVitestReport, type TestCount } from "./read-test-report.ts";

/*
 * `npm test`: every check and every test, whatever fails before; the last line counts them. A check counts as one; tests count
 * one by one, read from the runners' own reports.
 */

let passed = 0;
let failed = 0;
const failures: string[] = [];
const secondTries: string[] = [];

/** What failed is said again at the end, where whoever comes later looks first. */
function fail(count: number, lines: readonly string[]): void {
  failed += count;
  if (count > 0) failures.push(...lines);
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function run(command: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const [program = "", ...rest] = command;
  const { status } = spawnSync(program, rest, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function check(name: string, command: readonly string[]): void {
  say(`\n── ${name}`);
  if (run(command)) passed += 1;
  else fail(1, [name]);
}

/** Runs a test runner and reads its report; a runner that ends badly without a failed test counts as one failure. */
function tests(
  name: string,
  options: {
    readonly command: readonly string[];
    readonly report: string;
    readonly read: (report: unknown) => TestCount;
  },
): void {
  say(`\n── ${name}`);
  rmSync(options.report, { force: true });
  const wrapped = withOwnKeychain(options.command);
  const ok = run(wrapped.command, wrapped.environment);
  try {
    const counted = options.read(JSON.parse(readFileSync(options.report, "utf8")));
    passed += counted.passed;
    secondTries.push(...counted.secondTries);
    fail(
      Math.max(counted.failed, ok ? 0 : 1),
      counted.failures.length > 0 ? counted.failures : [`${name}: ended badly`],
    );
  } catch {
    fail(1, [`${name}: no report could be read`]);
  }
}

check("Format", ["oxfmt", "--check", "."]);
check("Lint", ["oxlint", "--type-aware", "--deny-warnings", "."]);
check("Types", ["tsc", "-b"]);
check("Dead code", ["knip"]);
tests("Unit and sync tests", {
  command: [
    "vitest",
    "run",
    "--config=build/vitest.config.ts",
    "--reporter=dot",
    "--reporter=json",
    "--outputFile.json=out/vitest.json",
  ],
  report: "out/vitest.json",
  read: readVitestReport,
});
check("Build", ["electron-vite", "build", "-c", "build/electron.vite.config.ts", "--logLevel", "warn"]);
tests("Page and end-to-end tests", {
  command: ["playwright", "test", "-c", "build/playwright.config.ts"],
  report: "out/playwright.json",
  read: readPlaywrightReport,
});

function name(title: string, lines: readonly string[]): void {
  if (lines.length > 0) say(`\n${title}:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

name("Passed at the second try only, which is a fault to mend", secondTries);
name("Failed", failures);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
