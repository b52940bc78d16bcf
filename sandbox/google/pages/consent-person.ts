import type { Account } from "../world.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** An account as the sign-in pages show it: initial, name, e-mail address. */
export function consentPerson({ name, email }: Account): Html {
  return html`<span class="avatar" aria-hidden="true">${(name[0] ?? "?").toUpperCase()}</span>
    <span class="person">
      <span>${name}</span>
      <span class="email">${email}</span>
    </span>`;
}
