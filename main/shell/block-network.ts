import { isAppAddress } from "./app-address.ts";

/** The parts of Electron's `Session` through which a page could reach the network or the disk. */
export interface NetworkSession {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, callback: (verdict: { cancel: boolean }) => void) => void,
    ): void;
  };
  on(event: "will-download", listener: (event: { readonly preventDefault: () => void }) => void): unknown;
}

/**
 * Cancels every request of a page that is not for the desk's own files, and every download. All talk with Google and the
 * relay is the main process's. The developer tools' own pages pass; a release has none.
 */
export function blockNetwork(session: NetworkSession): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isAppAddress(url) && URL.parse(url)?.protocol !== "devtools:" });
  });
  session.on("will-download", (event) => event.preventDefault());
}
