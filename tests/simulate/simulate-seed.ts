import { z } from "zod";
import type { HttpRequest } from "../../main/google/http.ts";
import { Instant, msOf, ZoneId } from "../../shared/time.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkClashes } from "./check-clashes.ts";
import { checkDesks } from "./check-desks.ts";
import { checkFinal } from "./check-final.ts";
import { createChance } from "./chance.ts";
import { comeToRest } from "./come-to-rest.ts";
import { type Action, drawActions, type Drawing } from "./draw-actions.ts";
import { createGoogleWorld } from "./google-world.ts";
import { createLedger } from "./ledger.ts";
import { performAction } from "./perform-action.ts";
import { createPrivacyWatch } from "./privacy-watch.ts";
import { createRelayWorld } from "./relay-world.ts";
import { createSimClinic } from "./sim-clinic.ts";
import { createSimDesk } from "./sim-desk.ts";
import type { Simulation, Violation } from "./simulation.ts";
import { createTrace } from "./trace.ts";
import { createVirtualTime } from "./virtual-time.ts";

/** One run of the simulator. */
export interface SeedRun extends Drawing {
  /** What happens; drawn from the seed where left out. */
  readonly actions?: readonly Action[] | undefined;
  /** Keeps the trace's lines and the desks' databases. */
  readonly keeps?: boolean | undefined;
}

/** How a run ended. */
export interface SeedReport {
  readonly seed: number;
  /** A digest of every request, answer, commit and act; worked out when it is asked for. */
  readonly digest: string;
  readonly violations: readonly Violation[];
  readonly actions: readonly Action[];
  readonly trace: readonly string[];
  /** Requests that left the desks. */
  readonly requests: number;
  /** How much time passed for them, in milliseconds. */
  readonly simulatedMs: number;
  /** The desks' databases; empty where they are not kept. */
  readonly databases: readonly Buffer[];
}

/** Ordinary days, and days on which clocks change. */
const BEGINNINGS = [
  "2026-11-23T07:00:00.000Z",
  "2026-10-24T08:00:00.000Z",
  "2027-03-27T08:00:00.000Z",
  "2026-12-31T12:00:00.000Z",
] as const;
const ZONES = ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe"] as const;

/** As many desks as the run asks for, or as its seed draws. */
function desksIn({ seed, desks }: SeedRun): number {
  return desks > 0 ? desks : ([1, 2, 3, 3][createChance(seed, 5).below(4)] ?? 3);
}

/** Runs one seed from its beginning to rest, and says what does not hold then. The same run always does the same. */
export async function simulateSeed(run: SeedRun): Promise<SeedReport> {
  const { seed, keeps = false } = run;
  const chance = createChance(seed, 2);
  const count = desksIn(run);
  const begin = msOf(Instant.parse(chance.pick(BEGINNINGS) ?? BEGINNINGS[0]));
  const time = createVirtualTime(begin);
  const trace = createTrace({ now: time.now, keeps });
  const zone = ZoneId.parse(chance.happens(0.7) ? "Europe/Zurich" : chance.pick(ZONES));
  const google = createGoogleWorld({
    time,
    chance: createChance(seed, 3),
    zone,
    calendarNames: ["Dr. Keller", "Dr. Brunner"],
  });
  const relay = chance.happens(0.75)
    ? createRelayWorld({ time, google, chance: createChance(seed, 4), trace })
    : undefined;
  const privacy = (["full", "full", "full", "full", "initials", "busy"] as const)[chance.below(6)] ?? "full";
  const clinic = createSimClinic({ time, chance, zone, privacy, calendars: google.calendars });
  const clinicKey = chance.bytes(32);
  const { refreshToken } = google.control.grantToken();
  const wrongs: Violation[] = [];
  let requests = 0;
  const privacyWatch = createPrivacyWatch(time, wrongs);
  const desks = Array.from({ length: count }, (_, index) => {
    const desk = createSimDesk({
      name: `desk ${index + 1}`,
      index,
      time,
      chance: createChance(seed, 10 + index),
      google,
      relay,
      trace,
      clinicKey,
      refreshToken,
      setUp: clinic.setUp,
      heard: (request: HttpRequest) => {
        requests += 1;
        privacyWatch(desk.reader, request);
      },
      onFault: (words) => wrongs.push({ invariant: "faults", words: `desk ${index + 1}: ${words}` }),
    });
    return desk;
  });
  const sim: Simulation = {
    time,
    chance,
    google,
    relay,
    clinic,
    desks,
    trace,
    wrongs,
    ledger: createLedger(),
    restored: new Set(),
    hidden: new Map(),
  };
  const actions = run.actions ?? drawActions({ ...run, desks: count });
  for (const desk of desks) desk.start();
  for (const action of actions) {
    await time.runUntil(begin + action.at);
    trace.note(`* ${action.number} ${action.kind}: ${performAction(sim, action)}`);
  }
  const restless = await comeToRest(sim);
  for (const desk of desks) desk.readAnew();
  const violations = [
    ...wrongs,
    ...restless,
    ...(restless.length === 0
      ? [...checkFinal(sim), ...checkDesks(sim), ...checkClashes(sim), ...checkAnswers(sim)]
      : []),
  ];
  const databases = keeps ? desks.map((desk) => desk.copy()) : [];
  for (const desk of desks) desk.close();
  const simulatedMs = time.now() - begin;
  return {
    seed,
    get digest() {
      return trace.digest();
    },
    violations,
    actions,
    trace: trace.lines,
    requests,
    simulatedMs,
    databases,
  };
}

/** How a run is named on the command line and handed to another process. */
export const SeedRange = z.object({
  from: z.int(),
  seeds: z.int(),
  desks: z.int(),
  without: z.array(z.string()),
  /** How many of the first are run twice. */
  replays: z.int(),
});
export type SeedRange = z.infer<typeof SeedRange>;
