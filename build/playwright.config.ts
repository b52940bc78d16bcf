import { defineConfig } from "@playwright/test";
import { findChromium, QUIET_ARGUMENTS } from "./chromium.mjs";

/** `page`: the page alone in a browser, over a clinic in memory. `e2e`: the whole program. */
export default defineConfig({
  workers: 1,
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
    { name: "page", testDir: "../tests/page" },
    { name: "e2e", testDir: "../tests/e2e" },
  ],
});
