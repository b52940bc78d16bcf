import { Router, text } from "express";
import type { ApiCall } from "../api/api-method.ts";
import { countPart, performCall } from "../api/perform-call.ts";
import type { CalendarApi } from "../api/perform-call.ts";
import { faultOf, takeFaults } from "../control/faults.ts";
import type { Answer } from "../http/answer.ts";
import { conflict, invalid, notFound } from "../http/calendar-refusals.ts";
import { midBody } from "../http/written-out.ts";
import { refusalAnswer, serveCall } from "../http/serve-call.ts";
import { randomBelow } from "../random-number.ts";
import type { World } from "../world.ts";
import { conflictingCalls } from "./conflicting-calls.ts";
import { boundaryOf, parseMultipart } from "./parse-multipart.ts";
import type { HeadAndBody } from "./parse-multipart.ts";
import { readPart } from "./read-part.ts";
import { writtenParts } from "./written-parts.ts";

const PATH = "/batch/calendar/v3";
const MOST_PARTS = 50;
const BODY_LIMIT = "20mb";

/** Batches of calls of the Calendar API (facts, E3). The old address for batches of every API, `/batch`, is gone. */
export function batchRoutes(api: CalendarApi): Router {
  const router = Router();
  router.post(
    PATH,
    text({ type: () => true, limit: BODY_LIMIT }),
    serveCall(async ({ body, header }) => await answerBatch(api, readBatch(body, header), header)),
  );
  return router;
}

function readBatch(body: unknown, header: ApiCall["header"]): HeadAndBody[] {
  const boundary = boundaryOf(header("Content-Type"));
  if (boundary === undefined) throw invalid("Missing boundary in the Content-Type of the batch request.");
  const parts = parseMultipart(typeof body === "string" ? body : "", boundary);
  if (parts === undefined || parts.length === 0) throw invalid("Failed to parse batch request.");
  if (parts.length > MOST_PARTS)
    throw invalid(`The batch request holds more than ${String(MOST_PARTS)} calls.`);
  return parts;
}

async function answerBatch(
  api: CalendarApi,
  parts: readonly HeadAndBody[],
  header: ApiCall["header"],
): Promise<Answer> {
  const { world } = api;
  const readings = parts.map((part) => readPart(part, header));
  const calls = readings.flatMap((reading) => (reading.kind === "call" ? [reading.call] : []));
  const conflicting = conflictingCalls(api, calls);
  const struck = { kinds: ["shuffledBatches"], method: "POST", path: PATH } as const;
  const isShuffled = faultOf(takeFaults(world.faults, struck), "shuffledBatches") !== undefined;
  const answers = new Map<ApiCall, Answer>();
  for (const call of isShuffled ? shuffled(world, calls) : calls) {
    const answer = conflicting.has(call) ? refusalAnswer(conflict()) : await performCall(api, call);
    countPart(world, call, answer);
    answers.set(call, answer);
  }
  const answered = readings.map((reading, index) => ({
    contentId: parts[index]?.headers.get("content-id"),
    answer:
      reading.kind === "call"
        ? (answers.get(reading.call) ?? refusalAnswer(notFound()))
        : refusalAnswer(reading.kind === "elsewhere" ? notFound() : invalid("Bad Request")),
  }));
  // One connection carries them all: where it is cut for one, it is cut for every one.
  if (answered.some(({ answer }) => answer.kind === "cut")) return { kind: "cut" };
  const whole = writtenParts(answered);
  return answered.some(({ answer }) => answer.kind === "cutMidBody") ? midBody(whole) : whole;
}

/** By Fisher and Yates. */
function shuffled<Value>({ random }: Pick<World, "random">, values: readonly Value[]): Value[] {
  const left = [...values];
  const drawn: Value[] = [];
  while (left.length > 0) drawn.push(...left.splice(randomBelow(random, left.length), 1));
  return drawn;
}
