import { onTestFinished } from "vitest";
import type { CalendarClient } from "../../main/google/calendar-client.ts";
import { createCalendarClient } from "../../main/google/create-calendar-client.ts";
import { createGoogleHttp, type GoogleHttp } from "../../main/google/http.ts";
import { aGoogleConfig } from "./google-config.ts";
import type { LinkedDesk } from "./linked-desk.ts";

/** A write as it passes: what it is, and the way to send it on. */
type Meddle = (
  request: Parameters<GoogleHttp["send"]>[0],
  sendOn: GoogleHttp["send"],
) => ReturnType<GoogleHttp["send"]>;

/** A client of the desk's account behind something on the way that meddles with the first write; its token never ends. */
export function meddlingClient({ sandbox, clock }: LinkedDesk, meddle: Meddle): CalendarClient {
  const { clientId, clientSecret, endpoint } = sandbox;
  const { endpoints } = aGoogleConfig(new URL(endpoint), { clientId, clientSecret });
  const http = createGoogleHttp(endpoints);
  onTestFinished(() => http.close());
  const { accessToken } = sandbox.control.grantToken();
  let isFirst = true;
  const send: GoogleHttp["send"] = (request) => {
    const isStruck = isFirst && request.method !== "GET";
    if (isStruck) isFirst = false;
    return isStruck ? meddle(request, http.send) : http.send(request);
  };
  const tokens = {
    accessToken: () => Promise.resolve(accessToken),
    refused: () => undefined,
    close: () => undefined,
  };
  return createCalendarClient({ endpoints, http: { ...http, send }, tokens, clock });
}
