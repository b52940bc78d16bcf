import type { Account, World } from "../world.ts";
import { liveAccounts } from "./account-end.ts";

const COOKIE = "sandbox-session";

/** Signs an account in with the browser, as going through the consent page does at Google. */
export function sessionCookie({ sub }: Account): string {
  return `${COOKIE}=${sub}; Path=/o/oauth2; HttpOnly; SameSite=Lax`;
}

/** The account signed in with a browser, by the cookies it sends. */
export function sessionAccount(world: World, cookies: string | undefined): Account | undefined {
  const sub = new RegExp(`(?:^|; )${COOKIE}=(\\d+)`).exec(cookies ?? "")?.[1];
  return liveAccounts(world).find((account) => account.sub === sub);
}
