import { Buffer } from "node:buffer";
import type { BrowserContext, Frame, Request as PageRequest, Route } from "playwright-core";
import { toAppAddress } from "./addresses.ts";
import { hostFrame } from "./host-frame.ts";
import { type OpenWindow, openWindows } from "./windows.ts";

/**
 * Answers every request of the desk's pages from the protocol handler of their session and refuses the rest: a page has no
 * network. A window that a page opens is closed.
 */
export async function serveRequests(context: BrowserContext): Promise<void> {
  context.on("page", (page) => {
    page
      .opener()
      .then((opener) => (opener === null ? undefined : page.close()))
      .catch(() => undefined);
  });
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await context.route(/.*/, async (route) => {
    const answered = await answer(route).catch(() => false);
    // "aborted" leaves the page where it is; any other reason would show Chromium's own error page.
    if (!answered) await route.abort("aborted").catch(() => undefined);
  });
}

async function answer(route: Route): Promise<boolean> {
  const request = route.request();
  const frame = frameOf(request);
  const window = frame && openWindows.of(frame.page());
  const url = toAppAddress(request.url()) ?? request.url();
  // A page that is no window of ours was opened by one that is, and is about to be closed.
  if (frame === undefined || window === undefined) return false;
  if (request.isNavigationRequest() && !mayGo(window, frame, url)) return false;
  if (toAppAddress(request.url()) === undefined) return false;
  const { session } = window.webContents;
  if (!(await session.webRequest.lets(url))) return false;
  const response = await session.protocol.answer(new Request(url, { method: request.method() }));
  if (response === undefined) return false;
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
  return true;
}

function mayGo(window: OpenWindow, frame: Frame, url: string): boolean {
  if (window.isLoading && frame.parentFrame() === null) return true;
  return window.webContents.letsNavigate(url, hostFrame(frame));
}

/** Playwright knows no frame yet for the first request of a window that a page opened. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
