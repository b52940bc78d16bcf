import { randomBytes } from "node:crypto";
import { sealDocument } from "../../main/joining/clinic-document.ts";
import { sealBundle } from "../../main/joining/join-bundle.ts";
import { deriveJoinKeys } from "../../main/joining/join-keys.ts";
import { makeJoinCode } from "../../main/joining/join-code.ts";
import { instantNow } from "../../shared/time.ts";
import { aClient, aKeychain, anIdentity, lineBecomes } from "../relay/a-desk.ts";
import { googleHeaders, post } from "../relay/google-message.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { send } from "../relay/hand-desk.ts";
import type { AtEnd } from "../support/with-endings.ts";

/** What the relay must never come to know, and must not keep where it comes by. */
export const planted = {
  patient: "Maria Canary-Musterfrau",
  practitioner: "Dr. Canary Hausmann",
  phone: "+49 151 5550 73311",
  email: "maria.canary@example.net",
  note: "canary: allergic to penicillin",
  calendarId: "anna.canary.calendar@example.org",
  accessToken: "ya29.canary-access-token-0123456789",
  refreshToken: "1//canary-refresh-token-0123456789",
  signInCode: "4/canary-sign-in-code-0123456789",
  clientSecret: "GOCSPX-canary-client-secret",
} as const;

/** Something a desk could only say to a relay by mistake, and that the relay then keeps: what looks for it has to find it. */
export const control = "canary-control-of-the-search";

/**
 * A day of a clinic at a relay: set-up, a join code, a channel, Google's messages, a sign-in, and strangers and clumsy programs that
 * say at every door what they should not. The desk speaks as desks do. Gives an id the relay has to know.
 */
export async function spendDay(url: string, atEnd: AtEnd): Promise<string> {
  const identity = await anIdentity(aKeychain());
  const client = aClient(url, identity, { atEnd });
  await lineBecomes(client, "up");
  const by = identity.certificate.deskId;
  const fields = Object.fromEntries(
    Object.entries(planted).map(([name, value]) => [
      `field/${name}`,
      { value, at: instantNow({ now: Date.now }), by, after: [] },
    ]),
  );
  await client.clinic.writeDocument(sealDocument({ version: 1, fields }, { identity, randomBytes }));
  const code = makeJoinCode(randomBytes);
  const { proofHash, key } = deriveJoinKeys(code);
  const bundle = {
    format: 1 as const,
    clinicKey: identity.clinicKey.toString("hex"),
    clinicSigningKey: randomBytes(32).toString("hex"),
    fields,
  };
  await client.clinic.putBox(code.boxId, { proofHash, sealed: sealBundle(bundle, { key, randomBytes }) });

  const calendarKey = client.calendarKeyOf(GoogleCalendarId.parse(planted.calendarId));
  const channel = await client.openChannel({ calendarKey, mode: "reuse" });
  const uri = `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(planted.calendarId)}/events?alt=json`;
  const address = { "X-Goog-Resource-URI": uri, "X-Goog-Resource-ID": control };
  const clumsy = { ...address, Authorization: `Bearer ${planted.accessToken}`, "User-Agent": planted.email };
  const heard = new Promise<void>((resolve) => client.onHint(() => resolve()));
  await post(channel.address, googleHeaders(channel, address));
  await heard;
  await post(channel.address, googleHeaders({ ...channel, token: `v1.${planted.accessToken}` }, clumsy));
  await post(channel.address, googleHeaders(channel, clumsy), planted.note);
  const query = new URLSearchParams({ code: planted.signInCode, state: planted.email });
  await fetch(`${url}/oauth/callback?${query.toString()}`, { headers: { Cookie: planted.refreshToken } });
  await fetch(`${url}/v1/${encodeURIComponent(planted.patient)}?phone=${encodeURIComponent(planted.phone)}`);
  await send(`${url}/v1/session`, {
    method: "POST",
    body: { name: planted.patient, token: planted.refreshToken },
  });
  await send(`${url}/v1/clinics/${encodeURIComponent(planted.practitioner)}`, {
    method: "PUT",
    body: { secret: planted.clientSecret, phone: planted.phone },
    ticket: planted.accessToken,
  });
  return channel.channelId;
}
