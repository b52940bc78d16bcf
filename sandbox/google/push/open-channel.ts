import { mergePatch } from "../events/merge-patch.ts";
import { backendRefusal, invalid, required } from "../http/calendar-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";
import type { Access } from "../oauth/access.ts";
import type { World } from "../world.ts";
import { ChannelRequest } from "./channel-request.ts";
import type { Channel } from "./channel-state.ts";
import type { WatchedCollection } from "./watched-collection.ts";

const DAY_MS = 24 * 60 * 60_000;
const USUAL_LIFETIME_MS = 7 * DAY_MS;
const LONGEST_LIFETIME_MS = 30 * DAY_MS;
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * Opens a channel on a collection; refuses with 400 a bad address or an id that was ever used, with 401 a host that Google will
 * not call (facts, D1).
 */
export function openChannel(
  world: World,
  watch: { readonly collection: WatchedCollection; readonly access: Access; readonly body: unknown },
): Channel {
  const request = readRequest(watch.body);
  checkAddress(world, request.address);
  if (world.channels.has(request.id)) throw channelIdNotUnique(request.id);
  const { collection, access } = watch;
  const channel: Channel = {
    id: request.id,
    ...collection,
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

/** A channel as the watch methods answer it; `expiration` is a text, being an int64. */
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
  const parsed = ChannelRequest.safeParse(mergePatch({}, body ?? {}), { reportInput: true });
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
  if (url !== null && world.deniedHooks.has(url.hostname))
    throw backendRefusal({
      status: 401,
      domain: "global",
      reason: "push.webhookUrlUnauthorized",
      message: `Unauthorized WebHook callback channel: ${address}`,
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
  const { expiration, params } = request;
  const ttl = params?.ttl;
  const byTtl = ttl === undefined ? Infinity : now + ttl * 1000;
  const usual = expiration === undefined && ttl === undefined ? now + USUAL_LIFETIME_MS : Infinity;
  const wanted = Math.min(expiration ?? Infinity, byTtl, usual);
  if (wanted <= now) throw invalid("Invalid Value", "expiration");
  return Math.min(wanted, now + LONGEST_LIFETIME_MS);
}
