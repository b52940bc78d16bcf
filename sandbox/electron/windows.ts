import { EventEmitter } from "node:events";
import type { Page } from "playwright-core";
import type { HostWebContents } from "./web-contents.ts";

/** What the rest of the host needs of a window. */
export interface OpenWindow {
  readonly page: Page | undefined;
  readonly webContents: HostWebContents;
  /** The desk's code is loading a page; only where the page itself wants to go is asked about. */
  readonly isLoading: boolean;
  /** Asks the window to close; a listener of its `close` event can say no. True when it will close. */
  readonly close: () => boolean;
  readonly destroy: () => void;
}

/** The windows that are open; emits `allClosed` when the last one goes. */
class OpenWindows extends EventEmitter<{ allClosed: [] }> {
  readonly #windows = new Set<OpenWindow>();

  add(window: OpenWindow): void {
    this.#windows.add(window);
  }

  remove(window: OpenWindow): void {
    if (this.#windows.delete(window) && this.#windows.size === 0) this.emit("allClosed");
  }

  list(): readonly OpenWindow[] {
    return [...this.#windows];
  }

  of(page: Page): OpenWindow | undefined {
    return this.list().find((window) => window.page === page);
  }
}

export const openWindows = new OpenWindows();
