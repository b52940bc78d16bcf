import { setImmediate as nextTurn } from "node:timers/promises";
import type {
  AnswerHeldChangesInput,
  ApplyHeldChangesOutcome,
  KeepAndRestoreOutcome,
} from "../../shared/ipc/held.ts";
import { instantNow } from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { findLinkedAccount } from "../store/accounts.ts";
import { getAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { dropHeldChange, findHeldChange, type HeldChange, refuseHeldChange } from "../store/held-changes.ts";
import { findLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import { keepSetting } from "../store/settings.ts";
import type { Writer } from "../store/sql.ts";
import { applyRemoteEvent } from "./apply-remote-event.ts";
import { announceEffects } from "./effects.ts";
import { answeredKey } from "./measure-brake.ts";
import type { SyncContext } from "./sync-context.ts";

/** What an answer is carried out with. */
export interface Answering extends Pick<SyncContext, "store" | "clock" | "newId" | "deskId" | "announce"> {
  /** Tells the sync loop that the outbox has grown. Called after COMMIT. */
  readonly wake: () => void;
}

/** How many are answered for in one transaction. */
const ANSWERED_AT_ONCE = 50;

/**
 * Carries out what was held, as if it had come one by one: each appointment is cancelled or moved as the merge says, with a line
 * in the feed and its undo (MG8). Only what the person saw, and what is still held.
 */
export async function applyHeldChanges(
  desk: Answering,
  answer: AnswerHeldChangesInput,
): Promise<ApplyHeldChangesOutcome> {
  const email = findLinkedAccount(desk.store.reader)?.email ?? "";
  const context = { ...desk, account: { email } };
  const count = await answerFor(desk, answer, (writer, held) => {
    const link = findLink(writer, held.appointmentId);
    dropHeldChange(writer, held.appointmentId);
    if (link !== undefined) applyRemoteEvent(writer, context, { link, event: GoogleEvent.parse(held.raw) });
    return "heldChangeApplied";
  });
  return count === 0 ? { kind: "nothingHeld" } : { kind: "applied", count };
}

/**
 * Leaves the appointments as they are and owes them to Google: what was deleted there is brought back, what was moved is put
 * back, through the outbox like any other change (MG8). Only what the person saw, and what is still held.
 */
export async function keepAndRestore(
  desk: Answering,
  answer: AnswerHeldChangesInput,
): Promise<KeepAndRestoreOutcome> {
  const count = await answerFor(desk, answer, (writer, held) => {
    const { appointmentId } = held;
    refuseHeldChange(writer, held);
    const { version } = getAppointment(writer, appointmentId);
    owe(writer, { appointmentId, version, now: instantNow(desk.clock) });
    return "heldChangeRefused";
  });
  return count === 0 ? { kind: "nothingHeld" } : { kind: "restoring", count };
}

/** Does it for each, some a transaction, and tells the page and the sync loop. Gives for how many. */
async function answerFor(
  desk: Answering,
  { practitionerId, appointmentIds }: AnswerHeldChangesInput,
  act: (writer: Writer, held: HeldChange) => string,
): Promise<number> {
  let count = 0;
  for (let begun = 0; begun < appointmentIds.length; begun += ANSWERED_AT_ONCE) {
    if (begun > 0) await nextTurn();
    desk.store.write((writer) => {
      const now = instantNow(desk.clock);
      for (const appointmentId of appointmentIds.slice(begun, begun + ANSWERED_AT_ONCE)) {
        const held = findHeldChange(writer, appointmentId);
        if (held === undefined) continue;
        appendAudit(writer, {
          at: now,
          deskId: desk.deskId,
          act: act(writer, held),
          subjectId: appointmentId,
        });
        count += 1;
      }
      keepSetting(writer, { key: answeredKey(practitionerId), value: now });
    });
  }
  announceEffects(desk, { day: true, queue: true, changes: true });
  if (count > 0) desk.wake();
  return count;
}
