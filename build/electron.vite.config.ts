import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Left out of the bundles: Electron itself, and the modules with a native half that the installer carries as they are. */
const external = ["electron", "better-sqlite3", "keytar"];

// oxlint-disable-next-line import/no-default-export -- electron-vite reads its configuration from the default export
export default defineConfig({
  main: {
    root,
    build: {
      outDir: `${root}out/main`,
      // Everything else is bundled, so that the installer carries no tree of packages.
      externalizeDeps: { include: ["better-sqlite3", "keytar"] },
      sourcemap: false,
      rolldownOptions: {
        input: { index: `${root}main/index.ts` },
        external,
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: `${root}out/preload`,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: `${root}main/preload.ts` },
        external: ["electron"],
        // A sandboxed preload is one CommonJS file (https://www.electronjs.org/docs/latest/tutorial/esm).
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: `${root}renderer`,
    plugins: [react()],
    build: {
      outDir: `${root}out/renderer`,
      sourcemap: false,
      // What is inlined as a data: address would need a laxer policy; the polyfill is for browsers we do not meet.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: `${root}renderer/index.html` } },
    },
  },
});
