import { WebSocket } from "ws";
import { expect, test } from "vitest";
import { sessionText, type SessionPurpose } from "../../shared/relay/protocol.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { signText, type DeskIdentity } from "../../main/relay/desk-identity.ts";
import { aClient, anIdentity, lineBecomes } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";

interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

async function send(url: string, method: string, body?: unknown, ticket?: string): Promise<JsonAnswer> {
  const answer = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: ticket === undefined ? {} : { Authorization: `Bearer ${ticket}` },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

function textOf(answer: JsonAnswer, name: string): string {
  const { body } = answer;
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  if (typeof value !== "string") throw new Error(`no ${name} in ${JSON.stringify(answer)}`);
  return value;
}

async function proofOf(
  url: string,
  identity: DeskIdentity,
  purpose: SessionPurpose,
  host = new URL(url).host,
) {
  const nonce = textOf(await send(`${url}/v1/session`, "POST"), "nonce");
  const { certificate, deskSigningKey } = identity;
  const text = sessionText({ host, deskId: certificate.deskId, nonce, purpose });
  return { certificate, nonce, purpose, signature: signText(deskSigningKey, text) };
}

async function register(
  url: string,
  identity: DeskIdentity,
  enrolmentKey: string | null = null,
): Promise<JsonAnswer> {
  const { certificate } = identity;
  return send(`${url}/v1/clinics/${certificate.clinicId}`, "PUT", { certificate, enrolmentKey });
}

async function ticketOf(url: string, identity: DeskIdentity, purpose: SessionPurpose): Promise<string> {
  await register(url, identity);
  return textOf(await send(`${url}/v1/session`, "POST", await proofOf(url, identity, purpose)), "ticket");
}

/** Tries to open a websocket; gives 101 or the status of the refusal. */
function upgrade(url: string, ticket?: string, path = "/v1/stream"): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace("http", "ws") + path, {
      headers: ticket === undefined ? {} : { Authorization: `Bearer ${ticket}` },
    });
    socket.on("error", () => {});
    socket.on("open", () => {
      socket.terminate();
      resolve(101);
    });
    socket.on("unexpected-response", (_request, answer) => {
      resolve(answer.statusCode);
      socket.terminate();
    });
  });
}

test("a websocket needs a ticket, made for a websocket, and only once", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const forStream = await ticketOf(url, identity, "stream");
  const forRequest = await ticketOf(url, identity, "request");
  const statuses = [
    await upgrade(url),
    await upgrade(url, "x".repeat(43)),
    await upgrade(url, forRequest),
    await upgrade(url, forStream),
    await upgrade(url, forStream),
    await upgrade(url, await ticketOf(url, identity, "stream"), "/v1/stream?ticket=1"),
  ];
  expect(statuses).toEqual([401, 401, 401, 101, 401, 404]);
});

test("a request needs a ticket, made for a request, and only once", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const wish = { calendarKey: "k".repeat(43), mode: "reuse" };
  const ask = async (ticket?: string) => (await send(`${url}/v1/channels`, "POST", wish, ticket)).status;
  const ticket = await ticketOf(url, identity, "request");
  const statuses = [
    await ask(),
    await ask(await ticketOf(url, identity, "stream")),
    await ask(ticket),
    await ask(ticket),
  ];
  expect(statuses).toEqual([401, 401, 200, 401]);
});

test("a proof is refused when it is used twice, for another host, or with anything changed", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const stranger = await anIdentity();
  await register(url, identity);
  await register(url, stranger);
  const ask = async (proof: object) => (await send(`${url}/v1/session`, "POST", proof)).status;
  const good = await proofOf(url, identity, "stream");
  const fresh = () => proofOf(url, identity, "stream");
  const { certificate } = identity;
  const statuses = {
    good: await ask(good),
    again: await ask(good),
    otherHost: await ask(await proofOf(url, identity, "stream", "evil.example.com")),
    otherPurpose: await ask({ ...(await fresh()), purpose: "request" }),
    madeUpNonce: await ask({ ...(await fresh()), nonce: "n".repeat(60) }),
    otherDesksSignature: await ask({
      ...(await fresh()),
      signature: (await proofOf(url, stranger, "stream")).signature,
    }),
    otherClinicsCertificate: await ask({ ...(await fresh()), certificate: stranger.certificate }),
    otherDeskKey: await ask({
      ...(await proofOf(url, stranger, "stream")),
      certificate: { ...certificate, deskPublicKey: stranger.certificate.deskPublicKey },
    }),
    otherClinicId: await ask({
      ...(await proofOf(url, stranger, "stream")),
      certificate: { ...stranger.certificate, clinicId: certificate.clinicId },
    }),
    noProof: await ask({ nonce: good.nonce }),
  };
  expect(statuses).toEqual({
    good: 200,
    again: 401,
    otherHost: 401,
    otherPurpose: 401,
    madeUpNonce: 401,
    otherDesksSignature: 401,
    otherClinicsCertificate: 401,
    otherDeskKey: 401,
    otherClinicId: 401,
    noProof: 400,
  });
});

test("a clinic registers with its own certificate only, and as often as it likes", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const stranger = await anIdentity();
  const beforehand = await send(`${url}/v1/session`, "POST", await proofOf(url, identity, "stream"));
  const forged = { ...identity.certificate, signature: stranger.certificate.signature };
  const put = (id: string, certificate: object) =>
    send(`${url}/v1/clinics/${id}`, "PUT", { certificate, enrolmentKey: null });
  expect([
    beforehand,
    await put(stranger.clinicId, identity.certificate),
    await put(identity.clinicId, forged),
    await put(identity.clinicId, identity.certificate),
    await put(identity.clinicId, identity.certificate),
  ]).toEqual([
    { status: 403, body: { code: "clinicUnknown" } },
    { status: 400, body: { code: "badRequest" } },
    { status: 401, body: { code: "notAllowed" } },
    { status: 204, body: undefined },
    { status: 204, body: undefined },
  ]);
});

test("a relay with an enrolment key lets in who brings it", async () => {
  const { url } = await aRelay({ env: { enrolmentKey: "let-us-in-please" } });
  const identity = await anIdentity();
  const without = [await register(url, identity), await register(url, identity, "let-us-in")];
  const client = aClient(url, identity, { enrolmentKey: "let-us-in-please" });
  await lineBecomes(client, "up");
  expect({ without, known: (await register(url, identity)).status }).toEqual({
    without: [
      { status: 403, body: { code: "enrolmentKeyWrong" } },
      { status: 403, body: { code: "enrolmentKeyWrong" } },
    ],
    known: 204,
  });
});

test("a desk without the enrolment key is told that it is refused", async () => {
  const { url } = await aRelay({ env: { enrolmentKey: "let-us-in-please" } });
  const client = aClient(url, await anIdentity());
  const calendarKey = client.calendarKeyOf(GoogleCalendarId.parse("anna@example.org"));
  const refusal = await client.openChannel({ calendarKey, mode: "reuse" }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: "RelayError", code: "refused", status: 403 });
});
