import { spanOf } from "../../main/clinic/busy-time.ts";
import { listClashes } from "../../main/clinic/list-clashes.ts";
import { overlap } from "../../main/clinic/span.ts";
import { isClashAccepted } from "../../main/store/accepted-clashes.ts";
import type { Reader } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { type Appointment, occupiesSlot } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { appointmentsOf } from "./desk-acts.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Simulation, Violation } from "./simulation.ts";

/** Invariant 6: two visits at the same time with one practitioner are shown as a clash, or somebody has let them be (MD3). */
export function checkClashes({ desks }: Simulation): Violation[] {
  return desks.flatMap((desk) => {
    const { reader, clock, name } = desk;
    const shown = new Set(
      listClashes({ store: readingOnly(reader), clock }).flatMap((clash) =>
        clash.kind === "visits" ? [`${clash.first.id} ${clash.second.id}`] : [],
      ),
    );
    return pairsOf(desk).flatMap(([one, other]): Violation[] => {
      const isShown = shown.has(`${one.id} ${other.id}`) || shown.has(`${other.id} ${one.id}`);
      const isAccepted = isClashAccepted(reader, { appointmentId: one.id, withId: other.id });
      if (isShown !== isAccepted) return [];
      const words = `${name} ${isShown ? "shows" : "does not show"} the clash of ${one.id.slice(-4)} and ${other.id.slice(-4)}`;
      return [{ invariant: "clashes", words }];
    });
  });
}

/** A store that nobody writes into. */
function readingOnly(reader: Reader): Store {
  const refuse = (): never => {
    throw new Error("a check writes nothing");
  };
  return {
    reader,
    write: refuse,
    writeUnflushed: refuse,
    checkpoint: refuse,
    foldLongLog: refuse,
    keepCopy: refuse,
    close: refuse,
  };
}

/** The visits to come that are at the same time with one practitioner. */
function pairsOf({ reader, clock }: SimDesk): (readonly [Appointment, Appointment])[] {
  const now = instantNow(clock);
  const visits = appointmentsOf(reader).filter((one) => occupiesSlot(one.status) && spanOf(one).to > now);
  return visits.flatMap((one, index) =>
    visits
      .slice(index + 1)
      .filter((other) => other.practitionerId === one.practitionerId && overlap(spanOf(one), spanOf(other)))
      .map((other) => [one, other] as const),
  );
}
