import type { ConsentAsked } from "./consent-asked.ts";
import { consentFrame } from "./consent-frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The warning of an application that Google has not verified, or that is still being tested. */
export function consentWarningPage({ id, request, screen }: ConsentAsked): string {
  return consentFrame(
    "Google hasn’t verified this app",
    html`<h1>Google hasn’t verified this app</h1>
      <form method="post" action="/o/oauth2/v2/consent">
        <input type="hidden" name="request" value="${id}" />
        <p class="lead">${request.email}</p>
        ${screen.publishing === "testing" ? testedApp() : unverifiedApp()}
      </form>`,
  );
}

function testedApp(): Html {
  return html`<p>
      You’ve been given access to an app that’s currently being tested. You should only continue if you know
      the developer that invited you.
    </p>
    <div class="actions">
      <button name="decision" value="continue">Continue</button>
      <button name="decision" value="cancel" class="primary">Back to safety</button>
    </div>`;
}

function unverifiedApp(): Html {
  return html`<p>
      The app is requesting access to sensitive info in your Google Account. Until the developer verifies this
      app with Google, you shouldn’t use it.
    </p>
    <details>
      <summary>Advanced</summary>
      <p>Continue only if you understand the risks and trust the developer.</p>
      <button name="decision" value="continue">Go to Clinic Desk (unsafe)</button>
    </details>
    <div class="actions">
      <button name="decision" value="cancel" class="primary">Back to safety</button>
    </div>`;
}
