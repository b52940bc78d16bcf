import { defineConfig } from "@playwright/test";
import { findChromium, QUIET_ARGUMENTS } from "./chromium.mjs";

/**
 * `page`: the page in a browser over a desk in the test's own process; two at a time, each with a database of its own.
 * `e2e`: the whole program, one at a time beside them: most of its time it waits.
 */
export default defineConfig({
  workers: 3,
  outputDir: "../out/playwright",
  reporter: [["list"], ["json", { outputFile: "../out/playwright.json" }]],
  timeout: 60_000,
  // A busy machine draws late. What passes at the second try only is named at the end of `npm test`.
  expect: { timeout: 15_000 },
  retries: 1,
  use: {
    launchOptions: {
      executablePath: findChromium() ?? "/usr/bin/chromium",
      args: ["--no-sandbox", ...QUIET_ARGUMENTS],
    },
  },
  projects: [
    { name: "page", testDir: "../tests/page", fullyParallel: true, workers: 2 },
    { name: "e2e", testDir: "../tests/e2e", workers: 1 },
  ],
});
