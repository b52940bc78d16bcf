import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { type Block, listBlocksOn } from "../../main/store/blocks.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "./syncing-desk.ts";

/** A report of a push that left nothing behind, but for how many it sent. */
export const ALL_SENT = {
  waiting: 0,
  parked: 0,
  nextDueAt: null,
  trouble: null,
  pausedUntil: null,
  backlogWaitMs: 0,
};

/** A desk with one appointment, at 09:00, that Google holds. */
export interface SentDesk extends SyncingDesk {
  readonly id: AppointmentId;
}

/** One appointment, sent; Google's requests are counted from then on. */
export async function aSentDesk(changed: Partial<BookAppointmentInput> = {}): Promise<SentDesk> {
  const it = await aSyncingDesk();
  const id = it.book(changed);
  await it.push();
  it.sandbox.control.clearRequests();
  return { ...it, id };
}

/** The same, and the calendar was pulled once. */
export async function aPulledDesk(changed: Partial<BookAppointmentInput> = {}): Promise<SentDesk> {
  const it = await aSentDesk(changed);
  await it.pull();
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  return it;
}

/** Reception moves an appointment to another hour, and to another practitioner where one is named. */
export function moveHere(
  it: SyncingDesk,
  appointmentId: AppointmentId,
  to: { readonly hour: number; readonly practitionerId?: PractitionerId },
): void {
  moveAppointment(it.desk, {
    appointmentId,
    practitionerId: to.practitionerId ?? it.clinic.keller,
    startsAt: soon(it.desk, to.hour),
    fold: null,
    durationMinutes: 30,
    clash: "accept",
  });
}

/** The time of day an event starts at, `09:00`. */
export function startOf(event: Record<string, unknown> | undefined): string {
  return /T(\d\d:\d\d)/.exec(JSON.stringify(event?.["start"]))?.[1] ?? "";
}

/** The busy time on Dr. Keller's calendar in the next ten days. */
export function blocksOf({ store, clock, keller }: SyncingDesk): Block[] {
  const now = instantNow(clock);
  return listBlocksOn(store.reader, { calendarId: keller, from: now, to: addMs(now, 10 * 24 * 60 * 60_000) });
}
