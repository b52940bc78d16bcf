import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { createCalendarClient } from "../../main/google/create-calendar-client.ts";
import { googleEndpoints } from "../../main/google/google-config.ts";
import type { CalendarClient } from "../../main/google/calendar-client.ts";
import { createGoogleHttp, type GoogleHttp } from "../../main/google/http.ts";
import { realClock } from "../../sandbox/google/real-sources.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";

const Addresses = z.object({
  ports: z.record(z.string(), z.int()),
  pagesPort: z.int(),
  calendarIds: z.array(GoogleCalendarId),
  accessToken: z.string(),
});

/** The product's own client over connections of its own, and those connections. */
export interface GoogleLine {
  readonly client: CalendarClient;
  readonly http: GoogleHttp;
  /** Of the Calendar API, without a slash at the end. */
  readonly api: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A Google in a process of its own. */
export interface GoogleProgram {
  readonly calendarIds: readonly GoogleCalendarId[];
  /** New connections, at this distance; `pages`: to the calendar that is ready, next door. */
  readonly connect: (to: number | "pages") => GoogleLine;
  /** Bytes over the line of this distance since the last asking. */
  readonly takeBytes: (roundTripMs: number) => Promise<number>;
  /** Requests since the last asking. */
  readonly takeRequests: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts one with lines of these lengths, and with a calendar of so many full pages beside. */
export async function startGoogle(given: {
  readonly roundTripsMs: readonly number[];
  readonly pages?: number;
}): Promise<GoogleProgram> {
  const { roundTripsMs, pages = 0 } = given;
  const program = fork(
    new URL("google-program.ts", import.meta.url),
    [roundTripsMs.join(","), String(pages)],
    {},
  );
  const [told]: unknown[] = await once(program, "message");
  const { ports, pagesPort, calendarIds, accessToken } = Addresses.parse(told);
  const ask = async (question: object): Promise<number> => {
    const answered = once(program, "message");
    program.send(question);
    const [answer]: unknown[] = await answered;
    return z.number().parse(answer);
  };
  return {
    calendarIds,
    connect: (to) => {
      const port = to === "pages" ? pagesPort : ports[String(to)];
      const endpoints = googleEndpoints(new URL(`http://127.0.0.1:${port}`));
      const http = createGoogleHttp(endpoints);
      const tokens = {
        accessToken: () => Promise.resolve(accessToken),
        refused: () => undefined,
        close: () => undefined,
      };
      const client = createCalendarClient({ endpoints, http, tokens, clock: realClock });
      return { client, http, api: endpoints.api, headers: { Authorization: `Bearer ${accessToken}` } };
    },
    takeBytes: (roundTripMs) => ask({ ask: "bytes", roundTripMs }),
    takeRequests: () => ask({ ask: "requests" }),
    close: async () => {
      const ended = once(program, "exit");
      program.kill();
      await ended;
    },
  };
}
