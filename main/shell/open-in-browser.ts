/** Where the desk may send a person: Google's sign-in and Google's calendar. */
const HOSTS = ["accounts.google.com", "calendar.google.com"];
/** Where events say that they are shown (`htmlLink`). */
const EVENT_HOST = "www.google.com";
const EVENT_PATH = "/calendar/event";
/** At most one page a second, so that no fault can flood a screen with tabs. */
const PAUSE_MS = 1_000;

/** What opening needs. */
export interface BrowserOpener {
  /** Electron's `shell.openExternal`. */
  readonly openExternal: (address: string) => Promise<void>;
  /** More origins that are allowed, such as that of a sandbox Google: `http://127.0.0.1:4101`. */
  readonly origins: readonly string[];
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Whether an address was handed to the system's browser. */
export type BrowserOpening = { readonly kind: "opened" } | { readonly kind: "refused" };

/**
 * The one way out of the desk: opens an address in the system's browser if it is https on a host we know, or on one of the
 * given origins, at most once a second. What is opened is the address as parsed, never the text as given.
 */
export function createOpenInBrowser({
  openExternal,
  origins,
  now,
}: BrowserOpener): (address: string) => Promise<BrowserOpening> {
  let lastOpenedAt = Number.NEGATIVE_INFINITY;
  return async (address) => {
    const url = URL.parse(address);
    if (url === null || !isAllowed(url, origins) || now() - lastOpenedAt < PAUSE_MS) {
      return { kind: "refused" };
    }
    lastOpenedAt = now();
    await openExternal(url.href);
    return { kind: "opened" };
  };
}

function isAllowed(url: URL, origins: readonly string[]): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:" && HOSTS.includes(url.host)) return true;
  if (url.protocol === "https:" && url.host === EVENT_HOST && url.pathname === EVENT_PATH) return true;
  return (url.protocol === "http:" || url.protocol === "https:") && origins.includes(url.origin);
}
