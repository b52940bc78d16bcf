import type { OpenRequest } from "../oauth/oauth-state.ts";
import { isSignInScope, scopeMeaning } from "../oauth/scope-names.ts";
import type { Account } from "../world.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/**
 * The consent page: which account, which scopes, Allow or Cancel. Scopes can be unticked one by one, but for a single one
 * (facts, A7).
 */
export function consentPage(asked: {
  readonly id: string;
  readonly request: OpenRequest;
  readonly accounts: readonly Account[];
}): string {
  const { id, request, accounts } = asked;
  const hinted =
    accounts.find(({ email, sub }) => [email, sub].includes(request.loginHint ?? "")) ?? accounts[0];
  const others = request.scopes.filter((scope) => !isSignInScope(scope));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sign in - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/consent.css" />
      </head>
      <body>
        <main>
          <p class="brand">Sandbox Google</p>
          <h1>Clinic Desk wants access to your Google Account</h1>
          <form method="post" action="/o/oauth2/v2/consent">
            <input type="hidden" name="request" value="${id}" />
            <fieldset>
              <legend>Account</legend>
              ${accounts.map((account) => accountChoice(account, account === hinted))}
            </fieldset>
            ${scopeChoices(others)}
            <p class="note">This is a stand-in for developing and testing. Nothing leaves this computer.</p>
            <div class="actions">
              <button name="decision" value="cancel">Cancel</button>
              <button name="decision" value="allow" class="primary">Allow</button>
            </div>
          </form>
        </main>
      </body>
    </html>`.text;
}

function accountChoice(account: Account, isChosen: boolean): Html {
  return html`<label class="choice">
    <input type="radio" name="account" value="${account.email}" ${isChosen ? "checked" : ""} />
    <span>${account.email}</span>
  </label>`;
}

function scopeChoices(scopes: readonly string[]): Html {
  if (scopes.length === 0) return html`<p class="note">It will learn your name and e-mail address.</p>`;
  const [only] = scopes;
  if (scopes.length === 1 && only !== undefined)
    return html`<fieldset>
      <legend>It will be able to</legend>
      <input type="hidden" name="scope" value="${only}" />
      <p class="choice">${scopeMeaning(only)}</p>
    </fieldset>`;
  return html`<fieldset>
    <legend>Select what it can access</legend>
    ${scopes.map(
      (scope) =>
        html`<label class="choice">
          <input type="checkbox" name="scope" value="${scope}" checked />
          <span>${scopeMeaning(scope)}</span>
        </label>`,
    )}
  </fieldset>`;
}
