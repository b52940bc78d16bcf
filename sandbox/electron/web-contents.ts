import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { HandlerDetails, PrintToPDFOptions, WebContents } from "electron";
import type { Page } from "playwright-core";
import { toAppAddress } from "./addresses.ts";
import { type HostFrame, hostFrame } from "./host-frame.ts";
import { ipcMain } from "./ipc-main.ts";
import { BINDING, pageScript, RECEIVER } from "./page-script.ts";
import type { HostSession } from "./session.ts";

type OpenDetails = Pick<HandlerDetails, "url" | "frameName" | "features" | "disposition">;
type OpenHandler = (details: OpenDetails) => { readonly action: "deny" | "allow" };

let lastId = 0;

/** Electron's `WebContents`: one page of the desk. */
export class HostWebContents
  extends EventEmitter
  implements Pick<WebContents, "send" | "getURL" | "isDestroyed" | "reload" | "printToPDF" | "id">
{
  readonly id = (lastId += 1);
  readonly session: HostSession;
  #page: Page | undefined;
  #openHandler: OpenHandler = () => ({ action: "deny" });

  constructor(session: HostSession) {
    super();
    this.session = session;
  }

  /** Joins the page once Chromium has one: its calls, its preload and its end. */
  async attach(page: Page, preloadPath: string | undefined): Promise<void> {
    await page.exposeBinding(BINDING, async ({ frame }, channel: string, values: readonly unknown[]) => {
      const senderFrame = hostFrame(frame);
      const event = {
        type: "frame" as const,
        sender: this,
        senderFrame,
        processId: senderFrame.processId,
        frameId: senderFrame.routingId,
      };
      return ipcMain.answer(event, channel, values);
    });
    await page.addInitScript(pageScript(preloadPath === undefined ? "" : readFileSync(preloadPath, "utf8")));
    const chromium = await page.context().newCDPSession(page);
    // Chromium's own word: the new page may be closed before it asks for anything.
    chromium.on("Page.windowOpen", ({ url }) => this.#askForWindow(toAppAddress(url) ?? url));
    await chromium.send("Page.enable");
    page.on("crash", () => this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 }));
    page.on("domcontentloaded", () => this.emit("dom-ready"));
    page.on("load", () => this.emit("did-finish-load"));
    this.#page = page;
  }

  get mainFrame(): HostFrame {
    if (this.#page === undefined) throw new Error("The window has no page yet.");
    return hostFrame(this.#page.mainFrame());
  }

  getURL(): string {
    const address = this.#page?.url() ?? "";
    return toAppAddress(address) ?? address;
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  reload(): void {
    this.#page?.reload().catch(() => undefined);
  }

  /** Chromium's own `Page.printToPDF`, as Electron's is. Rejects before there is a page. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    if (this.#page === undefined) throw new Error("The window has no page yet.");
    const { pageSize, preferCSSPageSize = false, printBackground = false } = options;
    return this.#page.pdf({
      format: typeof pageSize === "string" ? pageSize : "Letter",
      preferCSSPageSize,
      printBackground,
    });
  }

  send(channel: string, ...values: unknown[]): void {
    // A page that is on its way out hears nothing, as in Electron.
    this.#page
      ?.evaluate(
        ([receiver, name, sent]) => {
          const receive: unknown = Reflect.get(window, Symbol.for(receiver));
          if (typeof receive === "function") receive(name, sent);
        },
        [RECEIVER, channel, values] as const,
      )
      .catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Tells the desk's code that the page asked for a window. The host never opens one, whatever the answer. */
  #askForWindow(url: string): void {
    this.#openHandler({ url, frameName: "", features: "", disposition: "foreground-tab" });
  }

  /** Whether the desk's code lets a frame go to an address. */
  letsNavigate(url: string, frame: HostFrame): boolean {
    let prevented = false;
    const isMainFrame = frame.parent === null;
    const details = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame,
      initiator: frame,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit("will-frame-navigate", details);
    if (isMainFrame) this.emit("will-navigate", details, url);
    return !prevented;
  }
}
