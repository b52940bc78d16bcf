import type { RefusalPage } from "../oauth/consent-refusals.ts";
import { consentFrame } from "./consent-frame.ts";
import { html } from "./html.ts";

/** The page that says why a request for consent was not taken. */
export function consentErrorPage(refusal: RefusalPage): string {
  const title = refusal.title ?? "Access blocked: this app’s request is invalid";
  return consentFrame(
    "Access blocked",
    html`<h1>${title}</h1>
      <p>${refusal.message}</p>
      <p class="error">Error ${String(refusal.status)}: ${refusal.error}</p>`,
  );
}
