import { EventEmitter } from "node:events";
import { stdout } from "node:process";
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions } from "electron";
import type { Page } from "playwright-core";
import { toPageAddress } from "./addresses.ts";
import { openChromium } from "./chromium.ts";
import { HostSession, session } from "./session.ts";
import { HostWebContents } from "./web-contents.ts";
import { openWindows } from "./windows.ts";

/** What the host reads of Electron's window options. */
interface WindowOptions extends Pick<BrowserWindowConstructorOptions, "width" | "height" | "show" | "title"> {
  readonly webPreferences?: {
    readonly preload?: string;
    readonly partition?: string;
    readonly session?: unknown;
  };
}

/** Electron's `BrowserWindow`: a page in Chromium. */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      ElectronWindow,
      "loadURL" | "show" | "focus" | "close" | "destroy" | "isDestroyed" | "isMinimized" | "restore"
    >
{
  readonly webContents: HostWebContents;
  readonly #opened: Promise<Page>;
  #page: Page | undefined;
  #isDestroyed = false;
  /** The host itself is loading; only what the page does is asked about. */
  isLoading = false;

  constructor({ webPreferences = {} }: WindowOptions = {}) {
    super();
    const { partition, session: given } = webPreferences;
    this.webContents = new HostWebContents(
      given instanceof HostSession
        ? given
        : partition === undefined
          ? session.defaultSession
          : session.fromPartition(partition),
    );
    openWindows.add(this);
    this.#opened = this.#open(webPreferences.preload);
    // Whoever waits for the window hears of the failure from loadURL.
    this.#opened.catch(() => undefined);
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows.list().filter((window) => window instanceof BrowserWindow);
  }

  get page(): Page | undefined {
    return this.#page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#opened;
    this.isLoading = true;
    try {
      await page.goto(toPageAddress(url), { waitUntil: "domcontentloaded" });
    } finally {
      this.isLoading = false;
    }
    this.emit("ready-to-show");
    const { cdp } = await openChromium();
    if (cdp !== undefined) stdout.write(`${JSON.stringify({ cdp })}\n`);
  }

  show(): void {
    this.emit("show");
  }

  focus(): void {
    this.#page?.bringToFront().catch(() => undefined);
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.focus();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): boolean {
    let prevented = false;
    this.emit("close", {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
    return !prevented;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#page?.close().catch(() => undefined);
    this.emit("closed");
    openWindows.remove(this);
  }

  async #open(preload: string | undefined): Promise<Page> {
    const chromium = await openChromium();
    const page = await chromium.newPage();
    this.#page = page;
    page.once("close", () => this.destroy());
    await this.webContents.attach(page, preload);
    return page;
  }
}
