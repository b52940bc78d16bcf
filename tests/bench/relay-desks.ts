import { randomUUID, type KeyObject } from "node:crypto";
import { Agent, request } from "node:http";
import { z } from "zod";
import { createChannelTokens } from "../../backend/channel-token.ts";
import { CalendarKey, ChannelId, type ClinicId, type DeskId } from "../../shared/ids.ts";
import {
  NonceAnswer,
  PROTOCOL_VERSION,
  SessionAnswer,
  sessionText,
  type DeskCertificate,
} from "../../shared/relay/protocol.ts";
import { aClinicKey, aDeskId, aKeyPair, signed } from "../relay/a-clinic-key.ts";
import type { WantedSocket, Webhook } from "./relay-crowd-orders.ts";
import { CHANNEL_KEY, type Peer } from "./relay-peers.ts";

const AT_ONCE = 24;
const TOKEN_DAYS_MS = 30 * 24 * 60 * 60_000;

/** Listeners that one server is going to have. */
export interface Listeners {
  /** What is to be opened for those from one number up to another; a ticket is good for 30 s. */
  readonly wanted: (from: number, to: number) => Promise<readonly WantedSocket[]>;
  /** Messages of Google's, for so many calendars of each clinic, a clinic's next one only after all others have had one. */
  readonly webhooks: (calendarsEach: number) => readonly Webhook[];
}

/** Three clinics with one, two and three desks, and so on: every second message is heard by two. */
function clinicOf(desk: number): number {
  const place = desk % 6;
  return Math.floor(desk / 6) * 3 + (place < 1 ? 0 : place < 3 ? 1 : 2);
}

/** Desks come from 400 addresses of this machine in 20 networks: what the relay allows an address and a network is enough. */
function addressOf(desk: number): string {
  return `127.0.${1 + (desk % 20)}.${1 + (Math.floor(desk / 20) % 20)}`;
}

/** Makes listeners for a server: for the relay desks that it knows, for others whoever asks. */
export async function makeListeners(peer: Peer, count: number): Promise<Listeners> {
  return peer.dialect === "relay" ? enrolDesks(peer, count) : anyone(peer, count);
}

function sizesOf(count: number): readonly number[] {
  const sizes: number[] = [];
  for (let desk = 0; desk < count; desk += 1) sizes[clinicOf(desk)] = (sizes[clinicOf(desk)] ?? 0) + 1;
  return sizes;
}

function anyone({ dialect }: Peer, count: number): Listeners {
  const topicOf = (clinic: number) => `clinic-${String(clinic).padStart(36, "0")}`;
  const path = dialect === "socket.io" ? "/socket.io/?EIO=4&transport=websocket&id=" : "/stream?id=";
  return {
    wanted: async (from, to) =>
      numbers(from, to).map((desk) => ({
        from: addressOf(desk),
        path: path + topicOf(clinicOf(desk)),
        authorization: null,
        hello: null,
      })),
    webhooks: (calendarsEach) =>
      numbers(0, calendarsEach).flatMap(() =>
        sizesOf(count).map((heardBy, clinic) => ({
          channelId: ChannelId.parse(topicOf(clinic)),
          // As long as ours is.
          token: "t".repeat(167),
          calendarKey: topicOf(clinic),
          heardBy,
        })),
      ),
  };
}

interface EnrolledDesk {
  readonly clinicId: ClinicId;
  readonly deskId: DeskId;
  readonly certificate: DeskCertificate;
  readonly privateKey: KeyObject;
  readonly from: string;
}

async function enrolDesks(peer: Peer, count: number): Promise<Listeners> {
  const url = new URL(`http://127.0.0.1:${peer.port}`);
  const clinics = sizesOf(count).map(() => aClinicKey());
  const desks = numbers(0, count).flatMap((index): EnrolledDesk[] => {
    const clinic = clinics[clinicOf(index)];
    if (clinic === undefined) return [];
    const deskId = aDeskId();
    const { publicKey, privateKey } = aKeyPair();
    const certificate = clinic.certify({ deskId, deskPublicKey: publicKey });
    return [{ clinicId: clinic.clinicId, deskId, certificate, privateKey, from: addressOf(index) }];
  });
  const firsts = desks.filter((_desk, index) => index === 0 || clinicOf(index) !== clinicOf(index - 1));
  await withLine(url, firsts, async (ask, { clinicId, certificate }) => {
    await ask("PUT", `/v1/clinics/${clinicId}`, { certificate, enrolmentKey: null });
  });
  const tokens = createChannelTokens([CHANNEL_KEY], { now: Date.now });
  return {
    wanted: (from, to) =>
      withLine(url, desks.slice(from, to), async (ask, desk) => {
        const { deskId, certificate, privateKey } = desk;
        const { nonce } = NonceAnswer.parse(await ask("POST", "/v1/session"));
        const purpose = "stream";
        const signature = signed(privateKey, sessionText({ host: url.host, deskId, nonce, purpose }));
        const { ticket } = SessionAnswer.parse(
          await ask("POST", "/v1/session", { certificate, nonce, purpose, signature }),
        );
        return {
          from: desk.from,
          path: "/v1/stream",
          authorization: `Bearer ${ticket}`,
          hello: JSON.stringify({ kind: "hello", version: PROTOCOL_VERSION, deskId }),
        };
      }),
    webhooks: (calendarsEach) => {
      const sizes = sizesOf(count);
      return numbers(0, calendarsEach).flatMap((calendar) =>
        clinics.map(({ clinicId }, clinic) => {
          const channelId = ChannelId.parse(randomUUID());
          const calendarKey = CalendarKey.parse(`${calendar}-${clinic}-`.padEnd(43, "k"));
          const expiresAt = Date.now() + TOKEN_DAYS_MS;
          const token = tokens.mint(channelId, { clinicId, calendarKey, expiresAt });
          return { channelId, token, calendarKey, heardBy: sizes[clinic] ?? 0 };
        }),
      );
    },
  };
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/** Does something for each desk, from the desk's own address, some at a time. */
async function withLine<Result>(
  url: URL,
  desks: readonly EnrolledDesk[],
  work: (ask: Ask, desk: EnrolledDesk) => Promise<Result>,
): Promise<readonly Result[]> {
  const agent = new Agent({ keepAlive: true });
  const results: Result[] = [];
  let next = 0;
  const inTurn = async () => {
    for (let index = next++; index < desks.length; index = next++) {
      const desk = desks[index];
      if (desk === undefined) return;
      results[index] = await work(
        (method, path, body) => ask({ url, agent, from: desk.from, method, path, body }),
        desk,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  agent.destroy();
  return results;
}

function ask(given: {
  readonly url: URL;
  readonly agent: Agent;
  readonly from: string;
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}): Promise<unknown> {
  const { url, agent, from, method, path, body } = given;
  const content = body === undefined ? "" : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, url),
      { method, agent, localAddress: from, headers: { "Content-Length": Buffer.byteLength(content) } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.once("end", () => {
          const status = z.int().parse(answer.statusCode);
          if (status < 300) resolve(text === "" ? undefined : JSON.parse(text));
          else reject(new Error(`${method} ${path.split("/")[2]} was answered with ${status}: ${text}`));
        });
      },
    );
    sent.once("error", reject);
    sent.end(content);
  });
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
