import type { Handlers } from "../../../shared/ipc/contract.ts";
import { PageLanguage } from "../../../shared/ipc/language.ts";
import type { ReceiptStep, ReceiptView } from "../../../shared/ipc/receipt.ts";
import type { DayAppointment, SyncMark } from "../../../shared/ipc/appointments.ts";
import { Instant } from "../../../shared/time.ts";
import type { StandInState } from "./stand-in-state.ts";

const LANGUAGE = "stand-in-language";
const SAVED = Instant.parse("2026-11-23T09:31:00.000Z");
const DONE: ReceiptStep = { kind: "done", at: SAVED };
const WAITING: ReceiptStep = { kind: "waiting" };

const WAITS: Readonly<Partial<Record<SyncMark, ReceiptView["waitsFor"]>>> = {
  notLinked: "noCalendar",
  waiting: "itsTurn",
  sending: "beingSent",
  parked: "refusedByGoogle",
  conflict: "waitingForChoice",
  held: "waitingForChoice",
  incomplete: "letGo",
};

function receiptOf({ sync }: DayAppointment, titleInGoogle: string | null): ReceiptView {
  const isThere = sync === "sent";
  return {
    saved: SAVED,
    sent: isThere || sync === "sending" ? DONE : WAITING,
    accepted: isThere ? DONE : WAITING,
    eventChangedAt: isThere ? SAVED : null,
    seenBack: isThere ? DONE : WAITING,
    waitsFor: WAITS[sync] ?? null,
    titleInGoogle,
    canOpen: isThere || sync === "incomplete",
  };
}

/** The calls about answers, receipts, events set aside and taking back, answered from memory. */
export function receiptHandlers(state: StandInState) {
  const change = (id: string, changed: Partial<DayAppointment>) => {
    state.appointments = state.appointments.map((one) => (one.id === id ? { ...one, ...changed } : one));
    state.announce("dayChanged");
  };
  return {
    undoLastAct: () => {
      const act = state.acts.pop();
      if (act === undefined) return { kind: "nothingToUndo" };
      const { kind, before } = act;
      change(before.id, kind === "booked" ? { status: "cancelled" } : before);
      const { patientName, startsAt, status } = before;
      return { kind: "undone", act: { kind, patientName, startsAt, status } };
    },
    // Kept as the program keeps it: past the end of this page.
    readLanguage: () => ({ chosen: PageLanguage.safeParse(localStorage.getItem(LANGUAGE)).data ?? null }),
    chooseLanguage: ({ chosen }) => {
      if (chosen === null) localStorage.removeItem(LANGUAGE);
      else localStorage.setItem(LANGUAGE, chosen);
    },
    readAnswers: () => state.answers,
    chooseAnswers: (settings) => {
      state.answers = settings;
    },
    readDeclined: () => [...state.declined],
    keepDeclined: ({ appointmentId }) => {
      state.declined = state.declined.filter((one) => one.appointmentId !== appointmentId);
      state.announce("queueChanged");
      return { kind: "kept" };
    },
    readSetAside: () => [...state.setAside],
    readReceipt: ({ appointmentId }) => {
      const visit = state.appointments.find(({ id }) => id === appointmentId);
      if (visit === undefined) return { kind: "noSuchAppointment" };
      return { kind: "receipt", receipt: receiptOf(visit, state.titles.get(appointmentId) ?? null) };
    },
    putTitleBack: ({ appointmentId }) => {
      state.titles.delete(appointmentId);
      return { kind: "putBack" };
    },
    putAppointmentBack: ({ appointmentId }) => {
      change(appointmentId, { sync: "waiting" });
      return { kind: "putBack" };
    },
    openInGoogle: () => ({ kind: "opened" }),
  } satisfies Partial<Handlers>;
}
