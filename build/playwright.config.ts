import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./chromium-path.ts";

/** `page`: the page alone in a browser, over a clinic in memory. `e2e`: the whole program. */
export default defineConfig({
  workers: 1,
  outputDir: "../out/playwright",
  reporter: [["list"], ["json", { outputFile: "../out/playwright.json" }]],
  timeout: 60_000,
  use: {
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "page", testDir: "../tests/page" },
    { name: "e2e", testDir: "../tests/e2e" },
  ],
});
