import type { ConsentScreen } from "../oauth/consent-screen.ts";
import type { OpenRequest } from "../oauth/oauth-state.ts";
import type { Account } from "../world.ts";

/** What the pages on the way through a sign-in show. */
export interface ConsentAsked {
  /** Names the request in the forms. */
  readonly id: string;
  readonly request: OpenRequest;
  readonly screen: ConsentScreen;
  readonly accounts: readonly Account[];
  /** The account the application named, if there is one. */
  readonly hinted: Account | undefined;
}
