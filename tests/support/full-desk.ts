import { readHeldChanges } from "../../main/clinic/read-held-changes.ts";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { AnswerHeldChangesInput } from "../../shared/ipc/held.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "./syncing-desk.ts";

/** A desk with many appointments of Dr. Keller that Google holds. */
export interface FullDesk extends SyncingDesk {
  readonly ids: readonly AppointmentId[];
}

/** So many appointments of Dr. Keller, a half hour each from 07:00 on, that Google holds. */
export async function aFullDesk(count: number): Promise<FullDesk> {
  const it = await aSyncingDesk();
  const ids = Array.from({ length: count }, (_, index) =>
    it.book({ startsAt: soon(it.desk, 7 + (index % 24) / 2, Math.floor(index / 24)) }),
  );
  await it.push();
  await it.pull();
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  return { ...it, ids };
}

/** Somebody deletes some of them in Google, by their places in `ids`. */
export function deleteInGoogle(it: FullDesk, from: number, to: number): void {
  for (const id of it.ids.slice(from, to)) it.inGoogle(id, null);
}

/** How many of them have a status. */
export function countOf(it: FullDesk, status: string): number {
  return it.ids.filter((id) => it.appointment(id).status === status).length;
}

/** How many changes are held. */
export function countHeld(it: FullDesk): number {
  return listHeldChanges(it.store.reader).length;
}

/** An answer for everything that is shown of Dr. Keller. */
export function answerOf(it: FullDesk): AnswerHeldChangesInput {
  const [proposal] = readHeldChanges(it.desk);
  if (proposal === undefined) throw new Error("nothing is held");
  const { practitionerId, changes } = proposal;
  return { practitionerId, appointmentIds: changes.map(({ appointmentId }) => appointmentId) };
}
