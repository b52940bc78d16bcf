import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { guardNavigation } from "./guard-navigation.ts";

/** A page that can only be asked where it would go. */
class AskedPage extends EventEmitter {
  #openWindow: (details: { readonly url: string }) => { readonly action: "deny" } = () => ({
    action: "deny",
  });

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: "deny" }): void {
    this.#openWindow = handler;
  }

  openWindow(url: string): string {
    return this.#openWindow({ url }).action;
  }

  lets(event: string, url = ""): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

function guardedPage(): { readonly page: AskedPage; readonly opened: string[] } {
  const page = new AskedPage();
  const opened: string[] = [];
  guardNavigation(page, (address) => opened.push(address));
  return { page, opened };
}

const OURS = ["app://clinic/index.html", "app://clinic/", "app://clinic/index.html?day=2026-11-21#top"];

const FOREIGN = [
  "https://example.com/",
  "http://clinic/",
  "https://clinic/",
  "app://evil/index.html",
  "app://clinic.evil/",
  "app://clinic@evil/",
  "app://evil@clinic/",
  "app://name:word@clinic/",
  "app://clinic:1/",
  "app://clinic%2eevil/",
  "app://сlinic/",
  "app://clinic\u200b/",
  "app:clinic/index.html",
  "app:///clinic/index.html",
  "apps://clinic/",
  "javascript:alert(1)",
  "data:text/html,<script>1</script>",
  "blob:app://clinic/0b9b2c3e",
  "filesystem:app://clinic/temporary/x",
  "file:///etc/passwd",
  "about:blank",
  "view-source:app://clinic/index.html",
  "chrome://settings",
  "devtools://devtools/bundled/inspector.html",
  "//clinic/index.html",
  " ",
  "",
];

const NAVIGATIONS = ["will-navigate", "will-frame-navigate", "will-redirect"];

test.each(NAVIGATIONS)("%s may go to the desk's own pages", (event) => {
  const { page } = guardedPage();
  expect(OURS.filter((url) => !page.lets(event, url))).toEqual([]);
});

test.each(NAVIGATIONS)("%s may go nowhere else", (event) => {
  const { page } = guardedPage();
  expect(FOREIGN.filter((url) => page.lets(event, url))).toEqual([]);
});

test("a webview is never attached", () => {
  expect(guardedPage().page.lets("will-attach-webview")).toBe(false);
});

test("no window is ever opened; what leads out is handed to the browser's opener", () => {
  const { page, opened } = guardedPage();
  expect(new Set([...OURS, ...FOREIGN].map((url) => page.openWindow(url)))).toEqual(new Set(["deny"]));
  expect(opened).toEqual(FOREIGN);
});

test("a window that was created nevertheless is destroyed", () => {
  let destroyed = 0;
  guardedPage().page.emit("did-create-window", { destroy: () => (destroyed += 1) });
  expect(destroyed).toBe(1);
});
