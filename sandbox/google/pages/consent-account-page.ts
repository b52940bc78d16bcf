import type { Account } from "../world.ts";
import type { ConsentAsked } from "./consent-asked.ts";
import { consentFrame } from "./consent-frame.ts";
import { consentPerson } from "./consent-person.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The page that asks for an account by itself: the one the application named, the others under "Use another account". */
export function consentAccountPage({ id, accounts, hinted }: ConsentAsked): string {
  const first = hinted === undefined ? accounts : [hinted];
  const others = accounts.filter((account) => !first.includes(account));
  return consentFrame(
    "Choose an account",
    html`<h1>Choose an account</h1>
      <p class="lead">to continue to Clinic Desk</p>
      <form method="post" action="/o/oauth2/v2/consent">
        <input type="hidden" name="request" value="${id}" />
        <input type="hidden" name="decision" value="choose" />
        <div class="accounts">${first.map(accountButton)}</div>
        ${others.length === 0 ? undefined : moreAccounts(others)}
      </form>
      <form method="post" action="/o/oauth2/v2/consent" class="actions">
        <input type="hidden" name="request" value="${id}" />
        <button name="decision" value="cancel">Cancel</button>
      </form>`,
  );
}

function moreAccounts(accounts: readonly Account[]): Html {
  return html`<details>
    <summary>Use another account</summary>
    <div class="accounts">${accounts.map(accountButton)}</div>
  </details>`;
}

function accountButton(account: Account): Html {
  return html`<button name="account" value="${account.email}" class="choice">
    ${consentPerson(account)}
  </button>`;
}
