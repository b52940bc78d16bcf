import { createClient } from "@redis/client";
import { z } from "zod";
import { withEndings } from "../support/with-endings.ts";
import { atMost, exactly, type Finding } from "./finding.ts";
import { addressOf, createSender } from "./send-from.ts";
import { aSiegeDesk, type SiegeDesk } from "./siege-desk.ts";
import { twoSiegeNodes } from "./two-siege-nodes.ts";
import { passing, until } from "./until.ts";

const OFF_WITHIN_S = 5;
/** The look that comes once a minute, and a little. */
const LOOKED_AT_WITHIN_S = 62;
const PATIENCE_MS = 90_000;

/** Revokes desks that are connected to both of two nodes, so many, and one of which no news goes out. */
export function revoke(count: number): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const { nodes, redis } = await twoSiegeNodes(atEnd);
    const sender = createSender(16);
    atEnd(sender.close);
    const connect = async (desk: SiegeDesk) => {
      const codes: number[] = [];
      for (const { url } of nodes) {
        const socket = await desk.listen(url, () => {});
        socket.once("close", (code) => codes.push(code));
        atEnd(() => socket.terminate());
      }
      return { codes, isOff: () => codes.length === nodes.length };
    };
    const [node] = nodes;
    const offMs: number[] = [];
    let [stillOn, unexplained, letIn] = [0, 0, 0];
    for (let number = 0; number < count; number += 1) {
      const from = addressOf(number);
      const remover = aSiegeDesk({ sender, from });
      const goes = aSiegeDesk({ sender, from, clinic: remover.clinic });
      await remover.register(node.url);
      const line = await connect(goes);
      const ticket = await remover.ticket(node.url, "request");
      const began = performance.now();
      await sender.send(`${node.url}/v1/desks/${goes.deskId}`, {
        method: "DELETE",
        body: { revocation: remover.clinic.revoke(goes.deskId) },
        headers: { Authorization: `Bearer ${ticket}`, "X-Forwarded-For": from },
      });
      if (!(await until(line.isOff))) stillOn += 1;
      offMs.push(performance.now() - began);
      if (line.codes.some((code) => code !== 1008)) unexplained += 1;
      for (const { url } of nodes)
        letIn += await goes.ticket(url, "stream").then(
          () => 1,
          () => 0,
        );
    }

    const from = addressOf(count);
    const desk = aSiegeDesk({ sender, from });
    await desk.register(node.url);
    const line = await connect(desk);
    // Both have been welcomed by then: a desk is known from its first ticket on.
    await passing(1000);
    const operator = await createClient({ url: redis.operatorUrl }).connect();
    const key = `relay:${desk.clinic.clinicId}:desks`;
    const kept = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse((await operator.hGet(key, desk.deskId)) ?? ""));
    const revocation = JSON.stringify(desk.clinic.revoke(desk.deskId));
    const began = performance.now();
    await operator.hSet(key, desk.deskId, JSON.stringify({ ...kept, revocation }));
    operator.destroy();
    const isOff = await until(line.isOff, PATIENCE_MS);
    const lookedAtMs = performance.now() - began;
    return [
      exactly(`${count} desks revoked on two nodes: still connected`, stillOn, 0),
      exactly("sockets that were not told why", unexplained, 0),
      exactly("tickets that a revoked desk got afterwards", letIn, 0),
      atMost("off both nodes, the slowest", {
        value: Math.max(...offMs) / 1000,
        most: OFF_WITHIN_S,
        unit: "s",
      }),
      exactly("a revocation whose news were lost: still connected to", isOff ? 0 : 1, 0),
      atMost("off both nodes all the same", {
        value: lookedAtMs / 1000,
        most: LOOKED_AT_WITHIN_S,
        unit: "s",
      }),
    ];
  });
}
