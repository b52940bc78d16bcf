import { defineConfig } from "vitest/config";

/** Build machines are noisy: a test that waits for the real thing may wait this long, in milliseconds. */
const PATIENCE = 90_000;

const root = new URL("..", import.meta.url).pathname;

/** Tests that drive a real browser. */
const IN_A_BROWSER = "sandbox/**/*.browser.test.ts";

/**
 * `unit`: beside the code, in Node. `dom`: components in a simulated page. `sync`: across folders, against the sandbox.
 * `browser`: the sandbox's own pages, tried twice as all that is driven in a browser.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          environment: "node",
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE / 3 } },
          include: ["{shared,main,backend,sandbox,build}/**/*.test.ts"],
          exclude: [IN_A_BROWSER],
        },
      },
      {
        root,
        test: {
          name: "browser",
          environment: "node",
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          retry: 1,
          expect: { poll: { timeout: PATIENCE / 3 } },
          include: [IN_A_BROWSER],
        },
      },
      {
        root,
        test: {
          name: "dom",
          environment: "happy-dom",
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          include: ["renderer/**/*.test.{ts,tsx}"],
        },
      },
      {
        root,
        test: {
          name: "sync",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE / 3 } },
        },
      },
    ],
  },
});
