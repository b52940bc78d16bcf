import { createHash } from "node:crypto";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { backendRefusal, invalid, required } from "../http/calendar-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";
import type { Access } from "../oauth/access.ts";
import type { World } from "../world.ts";
import { ChannelRequest } from "./channel-request.ts";
import type { Channel } from "./channel-state.ts";

const DAY_MS = 24 * 60 * 60_000;
const USUAL_LIFETIME_MS = 7 * DAY_MS;
const LONGEST_LIFETIME_MS = 30 * DAY_MS;
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Opens a channel on a calendar's events; refuses with 400 a bad address or an id that was ever used (facts, D1). */
export function openChannel(
  world: World,
  watch: {
    readonly calendar: SandboxCalendar;
    /** As the caller wrote it: `primary` stays `primary` in `resourceUri`. */
    readonly calendarIdAsAsked: string;
    readonly access: Access;
    readonly body: unknown;
  },
): Channel {
  const request = readRequest(watch.body);
  checkAddress(world, request.address);
  if (world.channels.has(request.id)) throw channelIdNotUnique(request.id);
  const { calendar, calendarIdAsAsked, access } = watch;
  const channel: Channel = {
    id: request.id,
    calendarId: calendar.id,
    resourceId: createHash("sha256").update(`events ${calendar.id}`).digest("base64url").slice(0, 27),
    resourceUri: `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(calendarIdAsAsked)}/events?alt=json`,
    address: request.address,
    token: request.token,
    expiresAtMs: expiry(world, request),
    email: access.account.email,
    clientId: access.clientId,
    isStopped: false,
    lastMessageNumber: 0,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A channel as `events.watch` answers it; `expiration` is a text, being an int64. */
export function channelAnswer(channel: Channel): Record<string, unknown> {
  return {
    kind: "api#channel",
    id: channel.id,
    resourceId: channel.resourceId,
    resourceUri: channel.resourceUri,
    ...(channel.token === undefined ? {} : { token: channel.token }),
    expiration: String(channel.expiresAtMs),
  };
}

function readRequest(body: unknown): ChannelRequest {
  const parsed = ChannelRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  const isMissing = issue?.code === "invalid_type" && issue.input === undefined;
  throw isMissing ? required("Required") : invalid("Invalid Value", field);
}

function checkAddress(world: World, address: string): void {
  const url = URL.parse(address);
  const isLoopbackHook =
    world.allowLoopbackHooks && url?.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname);
  if (url?.protocol !== "https:" && !isLoopbackHook)
    throw backendRefusal({
      status: 400,
      domain: "global",
      reason: "push.webhookUrlNotHttps",
      message: `WebHook callback must be HTTPS: ${address}`,
    });
}

function channelIdNotUnique(id: string): GoogleRefusal {
  return backendRefusal({
    status: 400,
    domain: "global",
    reason: "channelIdNotUnique",
    message: `Channel id ${id} not unique`,
  });
}

function expiry(world: World, request: ChannelRequest): number {
  const now = Math.trunc(world.clock.now());
  const ttl = request.params?.ttl;
  const wanted = request.expiration ?? now + (ttl === undefined ? USUAL_LIFETIME_MS : ttl * 1000);
  if (wanted <= now) throw invalid("Invalid Value", "expiration");
  return Math.min(wanted, now + LONGEST_LIFETIME_MS);
}
