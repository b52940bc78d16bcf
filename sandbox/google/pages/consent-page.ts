import { isSignInScope, scopeMeaning } from "../oauth/scope-names.ts";
import type { Account } from "../world.ts";
import type { ConsentAsked } from "./consent-asked.ts";
import { consentFrame } from "./consent-frame.ts";
import { consentPerson } from "./consent-person.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/**
 * The consent page: which account, unless it is chosen already, which scopes, Allow or Cancel. Scopes can be unticked one by one,
 * but for a single one (facts, A7).
 */
export function consentPage({ id, request, accounts, hinted }: ConsentAsked): string {
  const chosen = accounts.find(({ email }) => email === request.email);
  const others = request.scopes.filter((scope) => !isSignInScope(scope));
  return consentFrame(
    "Sign in",
    html`<h1>Clinic Desk wants access to your Google Account</h1>
      <form method="post" action="/o/oauth2/v2/consent">
        <input type="hidden" name="request" value="${id}" />
        <fieldset>
          <legend>Account</legend>
          ${chosen === undefined ? accountChoices(accounts, hinted) : chosenAccount(chosen)}
        </fieldset>
        ${scopeChoices(others)}
        <div class="actions">
          <button name="decision" value="cancel">Cancel</button>
          <button name="decision" value="allow" class="primary">Allow</button>
        </div>
      </form>`,
  );
}

function chosenAccount(account: Account): Html {
  return html`<input type="hidden" name="account" value="${account.email}" />
    <p class="choice">${consentPerson(account)}</p>`;
}

/** The one the application named with the others folded away, or all of them. */
function accountChoices(accounts: readonly Account[], hinted: Account | undefined): Html {
  const [first] = accounts;
  const chosen = hinted ?? first;
  const choice = (account: Account): Html =>
    html`<label class="choice">
      <input type="radio" name="account" value="${account.email}" ${account === chosen ? "checked" : ""} />
      ${consentPerson(account)}
    </label>`;
  const others = accounts.filter((account) => account !== hinted);
  if (hinted === undefined) return html`<div class="choices">${accounts.map(choice)}</div>`;
  return html`<div class="choices">${choice(hinted)}</div>
    ${
      others.length === 0
        ? undefined
        : html`<details>
            <summary>Use another account</summary>
            <div class="choices">${others.map(choice)}</div>
          </details>`
    }`;
}

function scopeChoices(scopes: readonly string[]): Html {
  if (scopes.length === 0) return html`<p class="lead">It will learn your name and e-mail address.</p>`;
  const [only] = scopes;
  if (scopes.length === 1 && only !== undefined)
    return html`<fieldset>
      <legend>It will be able to</legend>
      <input type="hidden" name="scope" value="${only}" />
      <p class="choice">${scopeMeaning(only)}</p>
    </fieldset>`;
  return html`<fieldset>
    <legend>Select what it can access</legend>
    <div class="choices">
      ${scopes.map(
        (scope) =>
          html`<label class="choice">
            <input type="checkbox" name="scope" value="${scope}" checked />
            <span>${scopeMeaning(scope)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
