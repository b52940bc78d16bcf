import { request } from "node:http";
import type { OpenChannelAnswer } from "../../shared/relay/protocol.ts";

/** The headers Google sends for a channel, as captured; `changes` puts others in their place, undefined leaves one out. */
export function googleHeaders(
  channel: Pick<OpenChannelAnswer, "channelId" | "token">,
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const headers: Record<string, string | undefined> = {
    "User-Agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
    Accept: "*/*",
    "Accept-Encoding": "gzip, deflate, br",
    "Content-Length": "0",
    "X-Goog-Channel-ID": channel.channelId,
    "X-Goog-Channel-Token": channel.token,
    "X-Goog-Channel-Expiration": "Fri, 31 Mar 2028 14:56:37 GMT",
    "X-Goog-Message-Number": "1",
    "X-Goog-Resource-ID": "ret08u3rv24htgh289g",
    "X-Goog-Resource-State": "exists",
    "X-Goog-Resource-URI":
      "https://www.googleapis.com/calendar/v3/calendars/anna@example.org/events?alt=json",
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What the relay answered. */
export interface PostAnswer {
  readonly status: number | undefined;
  readonly text: string;
  readonly connection: string | undefined;
}

/** Posts as Google does, on a connection of its own. */
export function post(url: string, headers: Readonly<Record<string, string>>, body = ""): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, text, connection: answer.headers.connection }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
