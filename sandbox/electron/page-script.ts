/** The name of the binding that carries calls; the page script takes it away before the page's own code runs. */
export const BINDING = "__clinicDeskHost";
/** Where the page script leaves its ear for messages, out of the way of the page's own names. */
export const RECEIVER = "clinic-desk.receive";

/**
 * The script that Chromium runs before the page's own: a small `require("electron")` for the preload bundle, as a sandboxed
 * preload gets it. `preload` is the bundle's text (CommonJS).
 */
export function pageScript(preload: string): string {
  return `(() => {
  "use strict";
  if (window.top !== window) return;
  const carry = window[${JSON.stringify(BINDING)}];
  delete window[${JSON.stringify(BINDING)}];
  const listeners = new Map();
  const of = (channel) => listeners.get(channel) ?? [];
  Object.defineProperty(window, Symbol.for(${JSON.stringify(RECEIVER)}), {
    value: (channel, values) => { for (const listener of [...of(channel)]) listener({}, ...values); },
  });
  const ipcRenderer = {
    invoke: (channel, ...values) => carry(channel, structuredClone(values)),
    on: (channel, listener) => { listeners.set(channel, [...of(channel), listener]); return ipcRenderer; },
    off: (channel, listener) => {
      listeners.set(channel, of(channel).filter((other) => other !== listener));
      return ipcRenderer;
    },
  };
  ipcRenderer.removeListener = ipcRenderer.off;
  const contextBridge = {
    exposeInMainWorld: (key, api) =>
      Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true }),
  };
  const require = (name) => {
    if (name === "electron" || name === "electron/renderer") return { contextBridge, ipcRenderer };
    throw new Error("module not found: " + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })(require, module, module.exports);
})();`;
}
