import { createHash } from "node:crypto";
import type { ApiRequest } from "../api/api-method.ts";
import { API_ROOT } from "../api/api-root.ts";
import type { Channel } from "./channel-state.ts";

/** What a channel is to watch. */
export type WatchedCollection = Pick<Channel, "watched" | "calendarId" | "resourceId" | "resourceUri">;

/** A collection of a calendar; `resourceUri` names the calendar as the caller did: `primary` stays `primary` (facts, D1). */
export function calendarCollection(
  watched: "events" | "acl",
  calendarId: string,
  { params }: Pick<ApiRequest, "params">,
): WatchedCollection {
  const asAsked = encodeURIComponent(params["calendarId"] ?? "");
  return {
    watched,
    calendarId,
    resourceId: resourceIdOf(watched, calendarId),
    resourceUri: resourceUriOf(`/calendars/${asAsked}/${watched}`),
  };
}

/** A collection of the asking account. */
export function accountCollection(
  watched: "calendarList" | "settings",
  { access }: Pick<ApiRequest, "access">,
): WatchedCollection {
  return {
    watched,
    resourceId: resourceIdOf(watched, access.account.email),
    resourceUri: resourceUriOf(`/users/me/${watched}`),
  };
}

function resourceIdOf(watched: string, whose: string): string {
  return createHash("sha256").update(`${watched} ${whose}`).digest("base64url").slice(0, 27);
}

function resourceUriOf(path: string): string {
  return `https://www.googleapis.com${API_ROOT}${path}?alt=json`;
}
