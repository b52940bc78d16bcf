import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SAFE_PREFERENCES } from "./app-window-options.ts";

/* What must not be in the main process's sources, wherever it is written (https://www.electronjs.org/docs/latest/tutorial/security). */

const main = new URL("..", import.meta.url).pathname;
const sources = readdirSync(main, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => ({ name, text: readFileSync(`${main}${name}`, "utf8") }));

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

test("a page is isolated, sandboxed and without Node", () => {
  expect(SAFE_PREFERENCES).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
});

test("windows are made in one place", () => {
  expect(filesWith(/new BrowserWindow\b/)).toEqual(["shell/app-window.ts"]);
});

test("calls are answered in one place", () => {
  expect(filesWith(/ipcMain\.(handle|on|once)\b/)).toEqual(["ipc/serve-ipc.ts"]);
});

test("addresses are opened outside through one place", () => {
  expect(filesWith(/shell\.openExternal\(/)).toEqual(["index.ts"]);
});

test("only the composition root, the preload and the window's file use Electron itself; the rest names its types", () => {
  expect(filesWith(/^import (?!type\b)[^;]*from "electron"/m).sort()).toEqual([
    "index.ts",
    "preload.ts",
    "shell/app-window.ts",
  ]);
});

test.each([
  /\bloadFile\b/,
  /\bexecuteJavaScript\b/,
  /\bsetAsDefaultProtocolClient\b/,
  /\bsetCertificateVerifyProc\b/,
  /rejectUnauthorized:\s*false/,
  /ignore-certificate-errors/,
  /\bbypassCSP\b/,
  /["']persist:/,
  /enableBlinkFeatures/,
  /@electron\/remote/,
])("%s is nowhere", (pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});
