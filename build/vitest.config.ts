import { defineConfig } from "vitest/config";

/** Build machines are noisy: a test that waits for the real thing may wait this long, in milliseconds. */
const PATIENCE = 90_000;

const root = new URL("..", import.meta.url).pathname;

/** Tests that drive a real browser. */
const IN_A_BROWSER = "sandbox/**/*.browser.test.ts";

/** Tests that keep nothing beyond their end: one process runs many of their files, which is what starting them costs. */
const IN_ONE_PROCESS = ["tests/{sync,joining,words}/**/*.test.ts"];

/**
 * `unit`: beside the code, in Node. `dom`: components in a simulated page. `sync`: across folders, against the sandbox.
 * `system`: with servers, Redis and programs of their own; each file in a process of its own.
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
          isolate: false,
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
          isolate: false,
          include: IN_ONE_PROCESS,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE / 3 } },
        },
      },
      {
        root,
        test: {
          name: "system",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", ...IN_ONE_PROCESS],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: PATIENCE / 3 } },
        },
      },
    ],
  },
});
