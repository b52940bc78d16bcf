import { z } from "zod";
import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import type { Answer } from "../http/answer.ts";
import { notFound } from "../http/calendar-refusals.ts";
import { opaqueEtag } from "../http/opaque-etag.ts";
import { readBody } from "../http/read-body.ts";
import { versionedAnswer } from "../http/versioned-answer.ts";
import { listChanges } from "../list-changes.ts";
import { pageSize } from "../page-parameters.ts";
import type { Account } from "../world.ts";
import type { Setting } from "./setting.ts";

const SETTINGS = "/users/me/settings";

const Query = z.object({
  maxResults: pageSize({ usual: 100, largest: 250 }),
  pageToken: z.string().optional(),
  syncToken: z.string().optional(),
});

/** The methods of an account's settings, which can be read alone (facts, section F). */
export const settingMethods: readonly ApiMethod[] = [
  { name: "Settings.List", verb: "GET", path: SETTINGS, handle: list },
  { name: "Settings.Get", verb: "GET", path: `${SETTINGS}/:setting`, handle: get },
];

function list(request: ApiRequest): Answer {
  const { account } = request.access;
  const { items, token } = listChanges(request.world, {
    place: { collection: `settings:${account.email}` },
    query: readBody(Query, request.query),
    values: [...account.settings.values()],
    isListed: { full: () => true, changed: () => true },
  });
  const answers = items.map((setting) => settingAnswer(account, setting));
  const etag = opaqueEtag("settings", ...answers.map((answer) => answer.etag));
  return versionedAnswer(request, { kind: "calendar#settings", etag, ...token, items: answers });
}

function get(request: ApiRequest): Answer {
  const { account } = request.access;
  const setting = account.settings.get(request.params["setting"] ?? "");
  if (setting === undefined) throw notFound();
  return versionedAnswer(request, settingAnswer(account, setting));
}

function settingAnswer(
  { email }: Account,
  { id, value, changeMicros }: Setting,
): Record<string, unknown> & { readonly etag: string } {
  return { kind: "calendar#setting", etag: opaqueEtag("setting", email, id, changeMicros), id, value };
}
