import { createHash } from "node:crypto";
import { assertNever } from "../../shared/assert.ts";
import { BoxId, PutBoxRequest, TakeBoxRequest, type TakeBoxAnswer } from "../../shared/relay/protocol.ts";
import { addMs, instantNow, type Clock } from "../../shared/time.ts";
import type { Counters } from "../counters.ts";
import type { JoinTickets } from "../join-tickets.ts";
import type { BoxTable, DeskTable } from "../store/relay-store.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

const BOX_LIFE_MS = 10 * 60_000;

/** The routes about boxes: what one desk leaves for another to join with. */
export interface BoxRoutes {
  /** `PUT /v1/boxes/{id}`. */
  readonly put: (holder: TicketHolder, id: string, body: unknown) => Promise<Answer>;
  /** `POST /v1/boxes/{id}/take`, by whoever has the code. */
  readonly take: (id: string, body: unknown) => Promise<Answer>;
  /** `DELETE /v1/boxes/{id}`: nothing to withdraw is fine. */
  readonly withdraw: (holder: TicketHolder, id: string) => Promise<Answer>;
}

/** Boxes out of a table. */
export function createBoxRoutes(parts: {
  readonly boxes: BoxTable;
  readonly desks: DeskTable;
  readonly joinTickets: JoinTickets;
  readonly clock: Clock;
  readonly counters: Counters;
}): BoxRoutes {
  const { boxes, desks, joinTickets, clock, counters } = parts;

  const turnAway = (answer: Answer): Answer => {
    counters.add("wrongCodes");
    return answer;
  };

  return {
    put: async ({ clinicId, deskId }, id, body) => {
      const boxId = BoxId.safeParse(id);
      const wish = PutBoxRequest.safeParse(body);
      if (!boxId.success || !wish.success) return refuse("badRequest");
      const now = instantNow(clock);
      const outcome = await boxes.put(
        { id: boxId.data, clinicId, deskId, ...wish.data, expiresAt: addMs(now, BOX_LIFE_MS) },
        now,
      );
      switch (outcome) {
        case "put":
          return { kind: "done" };
        case "idTaken":
          return refuse("boxTaken");
        case "tooMany":
          return refuse("tooManyRequests");
        default:
          return assertNever(outcome);
      }
    },
    take: async (id, body) => {
      const boxId = BoxId.safeParse(id);
      const wish = TakeBoxRequest.safeParse(body);
      if (!boxId.success || !wish.success) return refuse("badRequest");
      const proofHash = createHash("sha256")
        .update(Buffer.from(wish.data.proof, "base64url"))
        .digest("base64url");
      const taking = await boxes.take({ id: boxId.data, proofHash, now: instantNow(clock) });
      if (taking.kind === "gone") return turnAway(refuse("boxGone"));
      if (taking.kind === "wrong") return turnAway(refuse("codeWrong", { triesLeft: taking.triesLeft }));
      const { clinicId, deskId, sealed } = taking.box;
      // What a desk left that has been shown out since lets nobody in.
      if ((await desks.findRevocation(clinicId, deskId)) !== undefined) return turnAway(refuse("boxGone"));
      counters.add("joins");
      const answer: TakeBoxAnswer = {
        sealed,
        joinTicket: await joinTickets.issue({ clinicId, deskId, code: "join" }),
      };
      return { kind: "body", body: answer };
    },
    withdraw: async ({ clinicId }, id) => {
      const boxId = BoxId.safeParse(id);
      if (!boxId.success) return refuse("badRequest");
      await boxes.withdraw(boxId.data, clinicId);
      return { kind: "done" };
    },
  };
}
