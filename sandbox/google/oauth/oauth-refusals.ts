import { GoogleRefusal } from "../http/google-refusal.ts";

/** An error of the token and revoke endpoints: a flat body, unlike the Calendar API's (facts, A5). */
export function oauthRefusal(
  error: string,
  description: string,
  more: { readonly status?: number; readonly subtype?: string } = {},
): GoogleRefusal {
  return new GoogleRefusal(more.status ?? 400, {
    error,
    error_description: description,
    ...(more.subtype === undefined ? {} : { error_subtype: more.subtype }),
  });
}
