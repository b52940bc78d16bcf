import type { Account, World } from "../world.ts";

/** What a token says of its account: `sub` always, the rest by its scopes (facts, A8). */
export interface IdentityClaims {
  readonly sub: string;
  readonly name?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly picture?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  /** The organization's domain, for Workspace accounts alone. */
  readonly hd?: string;
}

/** The claims of an account that its scopes open. */
export function identityClaims(
  world: Pick<World, "endpoint">,
  account: Account,
  scopes: readonly string[],
): IdentityClaims {
  const has = (name: string): boolean => scopes.some((scope) => scope.endsWith(`/userinfo.${name}`));
  return {
    sub: account.sub,
    ...(has("profile") ? profileClaims(world, account) : {}),
    ...(has("email") ? { email: account.email, email_verified: true } : {}),
    ...(account.hd === undefined ? {} : { hd: account.hd }),
  };
}

function profileClaims(
  { endpoint }: Pick<World, "endpoint">,
  { name, sub }: Account,
): Partial<IdentityClaims> {
  const [given = name, ...family] = name.split(" ");
  return {
    name,
    given_name: given,
    ...(family.length === 0 ? {} : { family_name: family.join(" ") }),
    picture: `${endpoint}/pictures/${sub}`,
  };
}
