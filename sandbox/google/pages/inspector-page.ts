import { html } from "./html.ts";
import { inspectorPanels } from "./inspector-panels.ts";
import type { InspectorView } from "./inspector-panels.ts";

/** The inspector: requests as they come, quota, channels, and buttons that make things go wrong. */
export function inspectorPage(view: InspectorView): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Inspector - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/page.css" />
        <link rel="stylesheet" href="/pages/inspector.css" />
        <script type="module" src="/pages/browser/inspector-page.ts"></script>
      </head>
      <body class="inspector-body">
        <header>
          <h1 class="brand">Inspector <small>Sandbox Google</small></h1>
          <form id="filter" method="get" action="/inspector" role="search">
            <input
              type="search"
              name="filter"
              value="${view.filter}"
              aria-label="Filter requests"
              placeholder="Filter: path, method, status, account, fault"
              autocomplete="off"
            />
          </form>
          <a class="button" href="/calendar">Calendar</a>
        </header>
        <main id="panels">${inspectorPanels(view)}</main>
        <dialog id="request-dialog" aria-label="Request"></dialog>
        <div id="message" role="status"></div>
      </body>
    </html>`.text;
}
