import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** What every page on the way through a sign-in looks like around its content. */
export function consentFrame(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/consent.css" />
      </head>
      <body>
        <main>
          <p class="brand">Sandbox Google</p>
          ${content}
          <p class="note">This is a stand-in for developing and testing. Nothing leaves this computer.</p>
        </main>
      </body>
    </html>`.text;
}
