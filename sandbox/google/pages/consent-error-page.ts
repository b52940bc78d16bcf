import { html } from "./html.ts";

/** The page that says why a request for consent was not taken. */
export function consentErrorPage(refusal: {
  readonly status: number;
  readonly error: string;
  readonly message: string;
}): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Access blocked - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/consent.css" />
      </head>
      <body>
        <main>
          <p class="brand">Sandbox Google</p>
          <h1>Access blocked: this app’s request is invalid</h1>
          <p>${refusal.message}</p>
          <p class="note">Error ${String(refusal.status)}: ${refusal.error}</p>
        </main>
      </body>
    </html>`.text;
}
