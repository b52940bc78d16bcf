import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, cwd, exit } from "node:process";
import type { App } from "electron";
import { closeChromium } from "./chromium.ts";
import { type SingleInstanceLock, takeSingleInstanceLock } from "./single-instance-lock.ts";
import { openWindows } from "./windows.ts";

type PathName = Parameters<App["getPath"]>[0];

/** An event that a listener can stop. */
interface Stoppable {
  readonly preventDefault: () => void;
}

/** Electron's `app`: how the program starts, how it is called and the order in which it ends. */
class HostApp
  extends EventEmitter
  implements
    Pick<
      App,
      | "whenReady"
      | "isReady"
      | "getPath"
      | "setPath"
      | "getName"
      | "setName"
      | "getVersion"
      | "getAppPath"
      | "requestSingleInstanceLock"
      | "releaseSingleInstanceLock"
      | "enableSandbox"
      | "setAppUserModelId"
      | "isPackaged"
      | "quit"
      | "exit"
    >
{
  readonly isPackaged = false;
  readonly #folder = packageFolder();
  readonly #package = readPackage(this.#folder);
  readonly #paths = new Map<string, string>();
  #name = this.#package.name;
  #isReady = false;
  #isQuitting = false;
  #lock: SingleInstanceLock | undefined;
  readonly #ready = Promise.withResolvers<void>();

  constructor() {
    super();
    openWindows.on("allClosed", () => {
      if (this.#isQuitting) return;
      // Electron quits by itself where nobody listens.
      if (!this.emit("window-all-closed")) this.quit();
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => this.quit());
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /**
   * For the host alone: the main module has been evaluated. Electron is not ready before, so a main module that awaits
   * `whenReady` at its top level would wait for itself (https://www.electronjs.org/docs/latest/tutorial/esm).
   */
  mainModuleEvaluated(): void {
    this.#isReady = true;
    this.emit("ready");
    this.#ready.resolve();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return this.#package.version;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: PathName): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const appData = join(homedir(), ".config");
    switch (name) {
      case "home":
        return homedir();
      case "temp":
        return tmpdir();
      case "appData":
        return appData;
      case "userData":
      case "sessionData":
        return join(appData, this.#name);
      case "documents":
        return join(homedir(), "Documents");
      case "logs":
        return join(this.getPath("userData"), "logs");
      default:
        throw new Error(`The Chromium host has no path for "${name}".`);
    }
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    this.#lock ??= takeSingleInstanceLock(this.getPath("userData"), () => {
      this.emit("second-instance", {}, [], "", null);
    });
    return this.#lock !== undefined;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  /** Chromium's pages are sandboxed as it is. */
  enableSandbox(): void {}

  setAppUserModelId(): void {}

  /** `before-quit`, each window's `close`, `will-quit`, `quit`: a listener of the first three can stop it. */
  quit(): void {
    if (this.#isQuitting || !this.#asks("before-quit")) return;
    this.#isQuitting = true;
    const agreed = openWindows.list().every((window) => window.close());
    if (agreed && this.#asks("will-quit")) this.exit(0);
    else this.#isQuitting = false;
  }

  /** Ends at once: windows are not asked and only `quit` is told. */
  exit(code = 0): void {
    this.#isQuitting = true;
    for (const window of openWindows.list()) window.destroy();
    this.emit("quit", {}, code);
    void closeChromium().finally(() => {
      this.releaseSingleInstanceLock();
      exit(code);
    });
  }

  #asks(event: "before-quit" | "will-quit"): boolean {
    let stopped = false;
    const stoppable: Stoppable = {
      preventDefault: () => {
        stopped = true;
      },
    };
    this.emit(event, stoppable);
    return !stopped;
  }
}

/** The folder of the nearest package.json above the program's entry, as `electron .` would take it. */
function packageFolder(): string {
  let folder = dirname(argv[2] ?? cwd());
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function readPackage(folder: string): { readonly name: string; readonly version: string } {
  const path = join(folder, "package.json");
  const content: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  return {
    name: textIn(content, "productName") ?? textIn(content, "name") ?? "Electron",
    version: textIn(content, "version") ?? "0.0.0",
  };
}

function textIn(content: unknown, key: string): string | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const value: unknown = Reflect.get(content, key);
  return typeof value === "string" ? value : undefined;
}

export const app = new HostApp();
