import type { Account, World } from "../world.ts";

/** The account behind a token, unless it was disabled or deleted. */
export function liveAccount(world: World, email: string): Account | undefined {
  return world.accountEnds.has(email) ? undefined : world.accounts.get(email);
}

/** The accounts a person can choose from on the consent page. */
export function liveAccounts(world: World): Account[] {
  const isFirst = ({ email }: Account): number => Number(email === world.defaultAccount);
  return [...world.accounts.values()]
    .filter(({ email }) => !world.accountEnds.has(email))
    .toSorted((one, other) => isFirst(other) - isFirst(one));
}
