import { defineConfig } from "vite";

/** The relay as one file for a server: all it needs is Node 24 and better-sqlite3 beside it (see backend/deploy). */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  logLevel: "warn",
  build: {
    ssr: "backend/index.ts",
    outDir: "out/relay-program",
    target: "node24",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "relay.js", codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ["better-sqlite3"] },
});
