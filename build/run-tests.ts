import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { withOwnKeychain } from "../sandbox/keychain/with-own-keychain.ts";

/*
 * `npm test`: every check and every test, whatever fails before; the last line counts them. A check counts as one; tests count
 * one by one, read from the runners' own reports.
 */

let passed = 0;
let failed = 0;

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
  else failed += 1;
}

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Runs a test runner and reads its report; a runner that ends badly without a failed test counts as one failure. */
function tests(
  name: string,
  options: {
    readonly command: readonly string[];
    readonly report: string;
    readonly count: (report: unknown) => { readonly passed: number; readonly failed: number };
  },
): void {
  say(`\n── ${name}`);
  rmSync(options.report, { force: true });
  const wrapped = withOwnKeychain(options.command);
  const ok = run(wrapped.command, wrapped.environment);
  try {
    const counted = options.count(JSON.parse(readFileSync(options.report, "utf8")));
    passed += counted.passed;
    failed += Math.max(counted.failed, ok ? 0 : 1);
  } catch {
    say(`${name}: no report was written`);
    failed += 1;
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
  count: (report) => {
    const { numPassedTests, numFailedTests, success } = VitestReport.parse(report);
    return { passed: numPassedTests, failed: success ? 0 : Math.max(numFailedTests, 1) };
  },
});
check("Build", ["electron-vite", "build", "-c", "build/electron.vite.config.ts", "--logLevel", "warn"]);
tests("End-to-end tests", {
  command: ["playwright", "test", "-c", "build/playwright.config.ts"],
  report: "out/playwright.json",
  count: (report) => {
    const { stats } = PlaywrightReport.parse(report);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
});

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
