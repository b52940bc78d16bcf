import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { instantFromMs } from "../../../shared/time.ts";
import type { Channel } from "./channel-state.ts";
import { httpDate } from "./http-date.ts";

/** What the sender of messages calls itself (facts, D2). */
export const USER_AGENT = "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)";

const ANSWER_TIMEOUT_MS = 30_000;

/** One message of a channel. */
export interface PushMessage {
  readonly channel: Channel;
  readonly number: number;
  readonly state: "sync" | "exists";
}

/** The headers of a message, which has no body (facts, D2). */
export function messageHeaders({ channel, number, state }: PushMessage): Record<string, string> {
  return {
    Accept: "*/*",
    "Accept-Encoding": "gzip, deflate, br",
    "Content-Type": "application/json; utf-8",
    "Content-Length": "0",
    "User-Agent": USER_AGENT,
    "X-Goog-Channel-ID": channel.id,
    "X-Goog-Channel-Expiration": httpDate(instantFromMs(channel.expiresAtMs)),
    "X-Goog-Message-Number": String(number),
    "X-Goog-Resource-ID": channel.resourceId,
    "X-Goog-Resource-State": state,
    "X-Goog-Resource-URI": channel.resourceUri,
    ...(channel.token === undefined ? {} : { "X-Goog-Channel-Token": channel.token }),
  };
}

/** Posts a message and gives the status it was answered with; undefined where there was no answer. Redirects are not followed. */
export async function postMessage(message: PushMessage, signal: AbortSignal): Promise<number | undefined> {
  const url = new URL(message.channel.address);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return await new Promise((resolve) => {
    const request = send(
      url,
      { method: "POST", agent: false, headers: messageHeaders(message), signal, timeout: ANSWER_TIMEOUT_MS },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    // 102 says that it has arrived; other interim answers say nothing (facts, D3).
    request.on("information", ({ statusCode }) => {
      if (statusCode === 102) resolve(statusCode);
    });
    request.on("timeout", () => {
      request.destroy();
    });
    request.on("error", () => {
      resolve(undefined);
    });
    request.end();
  });
}
