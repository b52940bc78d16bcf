import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

/** `unit`: beside the code, in Node. `dom`: components in a simulated page. `sync`: across folders, against the sandbox. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          environment: "node",
          include: ["{shared,main,backend,sandbox,build}/**/*.test.ts"],
        },
      },
      {
        root,
        test: { name: "dom", environment: "happy-dom", include: ["renderer/**/*.test.{ts,tsx}"] },
      },
      {
        root,
        test: {
          name: "sync",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
