import type { Answer } from "../http/answer.ts";
import type { Account, World } from "../world.ts";
import { backToApp } from "./back-to-app.ts";
import { isLetIn } from "./consent-screen.ts";
import { grantCode, grantedScopes } from "./grant-code.ts";
import type { OpenRequest } from "./oauth-state.ts";

/**
 * Answers `prompt=none`, where no page may be shown: with a code where the account signed in with the browser allowed it all
 * before, with an error otherwise (OpenID Connect Core, section 3.1.2.6).
 */
export function answerSilently(world: World, request: OpenRequest, account: Account | undefined): Answer {
  if (account === undefined) return backToApp(request, { error: "login_required" });
  const { email, sub } = account;
  const { clientId, loginHint, scopes } = request;
  const held = grantedScopes(world, { email, clientId });
  const isHinted = loginHint === undefined || [email, sub].includes(loginHint);
  if (!isHinted || !isLetIn(world, email) || !scopes.every((scope) => held.includes(scope)))
    return backToApp(request, { error: "interaction_required" });
  return grantCode(world, request, { account, scopes, prompt: "none" });
}
