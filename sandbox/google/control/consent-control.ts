import { z } from "zod";
import { ConsentScreen, changeConsentScreen, consentScreen } from "../oauth/consent-screen.ts";
import { AccountEnd } from "../oauth/oauth-state.ts";
import type { World } from "../world.ts";
import { NotInSandboxError } from "./not-in-sandbox-error.ts";

/** What is to change of the consent screen; the rest stays. */
export const ConsentScreenChange = z.strictObject(ConsentScreen.shape).partial();
export type ConsentScreenChange = z.input<typeof ConsentScreenChange>;

/** Whether an organization's session is over for an account. */
export const SessionControl = z.strictObject({ email: z.string(), required: z.boolean() });
export type SessionControl = z.input<typeof SessionControl>;

/** What is to become of an account. */
export const AccountState = z.strictObject({
  email: z.string(),
  state: z.enum(["active", ...AccountEnd.options]),
});
export type AccountState = z.input<typeof AccountState>;

/** What tests and developers may do to consent, to accounts and to the life of tokens. */
export class ConsentControl {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** How the consent screen stands. */
  readScreen(): ConsentScreen {
    return consentScreen(this.#world);
  }

  /**
   * Changes how the consent screen stands: `publishing`, `verified`, `testUsers` (null for every account), `refusal` (null for
   * none). Tokens handed out while testing keep their seven days.
   */
  changeScreen(change: ConsentScreenChange): ConsentScreen {
    const { publishing, verified, testUsers, refusal } = ConsentScreenChange.parse(change);
    changeConsentScreen(this.#world, {
      ...(publishing === undefined ? {} : { publishing }),
      ...(verified === undefined ? {} : { verified }),
      ...(testUsers === undefined ? {} : { testUsers }),
      ...(refusal === undefined ? {} : { refusal }),
    });
    return this.readScreen();
  }

  /** Ends the session of an organization's account: its refresh tokens answer `invalid_rapt` until a new consent, or until taken back. */
  setSessionControl(asked: SessionControl): void {
    const { email, required } = SessionControl.parse(asked);
    this.#checkAccount(email);
    const { grants } = this.#world;
    for (const [token, grant] of grants)
      if (grant.email === email) grants.set(token, { ...grant, needsReauth: required });
  }

  /** Disables or deletes an account, whose tokens are refused from now on, or brings it back with them. */
  setAccountState(asked: AccountState): void {
    const { email, state } = AccountState.parse(asked);
    this.#checkAccount(email);
    if (state === "active") this.#world.accountEnds.delete(email);
    else this.#world.accountEnds.set(email, state);
  }

  #checkAccount(email: string): void {
    if (!this.#world.accounts.has(email)) throw new NotInSandboxError("account");
  }
}
