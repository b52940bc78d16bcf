import { registerHooks } from "node:module";

/*
 * Loaded with `node --import`: from then on `import … from "electron"` gives the Chromium host, so that the very bundle
 * that Electron runs also runs where Electron's binary cannot be had.
 */

const host = new URL("./electron.ts", import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    return specifier === "electron" || specifier === "electron/main"
      ? { url: host, format: "module-typescript", shortCircuit: true }
      : nextResolve(specifier, context);
  },
});
