import type { PractitionerId } from "../../shared/ids.ts";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import { addDays, addMs, dayOf, type Instant, type Minutes, wallTimeOf } from "../../shared/time.ts";
import type { Reader } from "../store/sql.ts";
import { listBusyTime } from "./busy-time.ts";
import { freeGaps, startsIn } from "./free-time.ts";
import { listOpenTime, type OpenQuestion } from "./open-time.ts";
import type { Span } from "./span.ts";

/** Free times of one practitioner: on which days, for how long, and from which moment on. */
export interface FreeSlotsQuestion extends OpenQuestion {
  readonly durationMinutes: Minutes;
  readonly earliest: Instant;
  /** What takes up the practitioner's time, in order of start, where it is known already; it is read otherwise. */
  readonly busy?: readonly Span[] | undefined;
}

/** A free time and the moment it begins. */
export interface FoundSlot {
  readonly start: Instant;
  readonly slot: FreeSlot;
}

/** The free times of one practitioner that begin on the wanted days, one after the other, in order. */
export function* listFreeSlots(reader: Reader, question: FreeSlotsQuestion): Generator<FoundSlot> {
  const { practitionerId, zone, lastDay, durationMinutes, earliest } = question;
  // A visit of the last evening may end on the day after.
  const open = listOpenTime(reader, { ...question, lastDay: addDays(lastDay, 1) });
  const until = open.at(-1)?.to;
  if (until === undefined || until <= earliest) return;
  const busy =
    question.busy ?? readBusy(reader, { practitionerId, zone, span: { from: earliest, to: until } });
  for (const gap of freeGaps({ open, busy, earliest }))
    for (const start of startsIn(gap, durationMinutes)) {
      if (dayOf(start, zone) > lastDay) return;
      const { wall, fold } = wallTimeOf(start, zone);
      const endsAt = wallTimeOf(addMs(start, durationMinutes * 60_000), zone).wall;
      yield { start, slot: { practitionerId, startsAt: wall, fold, endsAt } };
    }
}

function readBusy(
  reader: Reader,
  {
    practitionerId,
    zone,
    span,
  }: Pick<OpenQuestion, "zone"> & {
    readonly practitionerId: PractitionerId;
    readonly span: Span;
  },
): readonly Span[] {
  return listBusyTime(reader, { practitionerId, zone, ...span });
}
