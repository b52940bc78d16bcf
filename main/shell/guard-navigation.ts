import { isAppAddress } from "./app-address.ts";

interface Stoppable {
  readonly preventDefault: () => void;
}
interface NavigationDetails extends Stoppable {
  readonly url: string;
}

/** The parts of Electron's `WebContents` that decide where a page can go. */
export interface GuardedContents {
  on(event: "will-navigate", listener: (details: NavigationDetails) => void): unknown;
  on(event: "will-frame-navigate", listener: (details: NavigationDetails) => void): unknown;
  on(event: "will-redirect", listener: (details: NavigationDetails) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Stoppable) => void): unknown;
  on(event: "did-create-window", listener: (window: { readonly destroy: () => void }) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: "deny" }): void;
}

/**
 * Keeps a page on the desk's own pages: any other navigation, redirect, webview or window is refused. An address that the
 * page wanted a new window for is handed to `openInBrowser`, which has rules of its own.
 */
export function guardNavigation(contents: GuardedContents, openInBrowser: (address: string) => void): void {
  const stay = (details: NavigationDetails): void => {
    if (!isAppAddress(details.url)) details.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (!isAppAddress(url)) openInBrowser(url);
    return { action: "deny" };
  });
  // Never reached while the handler denies; closes what a future change might let through.
  contents.on("did-create-window", (window) => window.destroy());
}
