import type { Desk } from "../../main/clinic/desk.ts";
import type { Store } from "../../main/store/store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import { aClinic, linkACalendar } from "../support/clinic.ts";
import { aClock } from "../support/desk.ts";
import { createWorkDay, type WorkDay } from "./work-day.ts";

/** A clinic's desk that does the same for the same seed. */
export interface SmallClinic {
  readonly desk: Desk;
  readonly day: WorkDay;
}

/** Sets a clinic up in an empty store; Dr. Keller has a calendar, to which nothing is ever sent. */
export function aSmallClinic(store: Store, seed: number): SmallClinic {
  const random = seededRandom(seed);
  const clock = aClock("2026-11-21T08:00:00.000Z");
  const randomBytes = (length: number): Uint8Array =>
    Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const newId = (): string => newUuidV7({ now: clock.now, randomBytes });
  const deskId = DeskId.parse(newId());
  const desk = { store, clock, newId, deskId, wake: () => undefined, announce: () => undefined };
  const clinic = aClinic(desk);
  linkACalendar(desk, clinic.keller);
  return { desk, day: createWorkDay({ desk: () => desk, clinic, random }) };
}
