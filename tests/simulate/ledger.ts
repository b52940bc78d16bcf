import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { Appointment, AppointmentStatus } from "../../shared/model/appointment.ts";
import { instantOf, msOf } from "../../shared/time.ts";

/** What can be changed apart from the rest, at a desk and in Google. */
export const LEDGER_FIELDS = ["time", "note"] as const;
/** One of them. */
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** An appointment as somebody saw it. */
export interface Sight {
  readonly time: string;
  readonly note: string;
  readonly status: AppointmentStatus;
  readonly practitionerId: PractitionerId;
}

/** One change of whether an appointment takes place. */
export interface LifeAct {
  /** The desk's name, or `google`. */
  readonly actor: string;
  readonly life: "alive" | "cancelled";
  /** Rises with everything that is written down. */
  readonly order: number;
}

/** Somebody gave an appointment to a practitioner. */
export interface PractitionerAct {
  /** The desk's name, or `google`. */
  readonly actor: string;
  readonly practitionerId: PractitionerId;
  /** Rises with everything that is written down. */
  readonly order: number;
}

/** What people did to one appointment. */
export interface Account {
  /** Every value that somebody gave a field, and the values that somebody who knew it put in its place. */
  readonly values: Readonly<Record<LedgerField, Map<string, Set<string>>>>;
  /** When each value was set last. */
  readonly orders: Readonly<Record<LedgerField, Map<string, number>>>;
  readonly life: LifeAct[];
  /** Statuses and practitioners as desks set them, in order. */
  readonly statuses: { readonly actor: string; readonly status: AppointmentStatus }[];
  readonly practitioners: PractitionerAct[];
}

/** Everything that people did and were told to be done. */
export interface Ledger {
  readonly accounts: ReadonlyMap<AppointmentId, Account>;
  /** Of which something went with a desk's disk that Google did not hold. */
  readonly torn: Set<AppointmentId>;
  readonly booked: (id: AppointmentId, actor: string, sight: Sight) => void;
  /** A desk changed an appointment that it saw as `before`. */
  readonly changed: (
    id: AppointmentId,
    actor: string,
    sights: {
      readonly before: Sight;
      readonly after: Sight;
      /** `adopts`: the new value is somebody else's, who may have gone on since. */
      readonly how: "sets" | "adopts";
    },
  ) => void;
  /** Somebody who knew one value put another in its place; it stands again, whatever had replaced it before. */
  readonly replaced: (
    id: AppointmentId,
    field: LedgerField,
    values: { readonly known: string; readonly by: string },
  ) => void;
  /** A deletion was taken back: what it had replaced stands as it did before. */
  readonly takenBack: (
    id: AppointmentId,
    field: LedgerField,
    values: { readonly known: string; readonly by: string },
  ) => void;
  readonly lived: (id: AppointmentId, act: Omit<LifeAct, "order">) => void;
  /** A person in Google gave the event to another practitioner's calendar. */
  readonly handedOver: (id: AppointmentId, practitionerId: PractitionerId) => void;
}

/** When something begins and how long it takes, whatever zone it is written in. */
export function timeKey(startMs: number, minutes: number): string {
  return `${new Date(startMs).toISOString()}+${minutes}`;
}

/** An appointment as the desk shows it. */
export function sightOf(appointment: Appointment): Sight {
  const { startsAt, zone, fold, durationMinutes, note, status, practitionerId } = appointment;
  return {
    time: timeKey(msOf(instantOf(startsAt, zone, fold)), durationMinutes),
    note: note.trim(),
    status,
    practitionerId,
  };
}

function lifeOf(status: AppointmentStatus): LifeAct["life"] {
  return status === "cancelled" ? "cancelled" : "alive";
}

/** A ledger in which nothing is written. */
export function createLedger(): Ledger {
  const accounts = new Map<AppointmentId, Account>();
  let order = 0;

  function accountOf(id: AppointmentId): Account {
    const known = accounts.get(id);
    if (known !== undefined) return known;
    const account: Account = {
      values: { time: new Map(), note: new Map() },
      orders: { time: new Map(), note: new Map() },
      life: [],
      statuses: [],
      practitioners: [],
    };
    accounts.set(id, account);
    return account;
  }

  function replaced(
    id: AppointmentId,
    field: LedgerField,
    { known, by }: { readonly known: string; readonly by: string },
  ): void {
    const { values: all, orders } = accountOf(id);
    const values = all[field];
    values.set(by, new Set());
    orders[field].set(by, (order += 1));
    const before = values.get(known) ?? new Set();
    if (known !== by) values.set(known, before.add(by));
  }

  function adopted(
    id: AppointmentId,
    field: LedgerField,
    { known, by }: { readonly known: string; readonly by: string },
  ): void {
    const values = accountOf(id).values[field];
    if (!values.has(by)) return replaced(id, field, { known, by });
    values.get(by)?.delete(known);
    values.set(known, (values.get(known) ?? new Set()).add(by));
  }

  function takenBack(
    id: AppointmentId,
    field: LedgerField,
    { known, by }: { readonly known: string; readonly by: string },
  ): void {
    const values = accountOf(id).values[field];
    values.get(by)?.delete(known);
    values.set(known, new Set([by]));
  }

  return {
    accounts,
    torn: new Set(),
    booked: (id, actor, sight) => {
      const account = accountOf(id);
      for (const field of LEDGER_FIELDS) replaced(id, field, { known: sight[field], by: sight[field] });
      account.life.push({ actor, life: "alive", order });
      account.statuses.push({ actor, status: sight.status });
      account.practitioners.push({ actor, practitionerId: sight.practitionerId, order });
    },
    changed: (id, actor, { before, after, how }) => {
      const account = accountOf(id);
      for (const field of LEDGER_FIELDS)
        if (before[field] !== after[field]) {
          // What it said before, said again, is no news to those who never saw what was between.
          const isSaidAgain = account.values[field].has(after[field]);
          const set = how === "adopts" ? adopted : isSaidAgain ? takenBack : replaced;
          set(id, field, { known: before[field], by: after[field] });
        }
      if (lifeOf(before.status) !== lifeOf(after.status))
        account.life.push({ actor, life: lifeOf(after.status), order: (order += 1) });
      if (before.status !== after.status) account.statuses.push({ actor, status: after.status });
      // Who books it again does so with whom it is with there.
      const isBookedAgain = lifeOf(before.status) === "cancelled" && lifeOf(after.status) === "alive";
      if (isBookedAgain || before.practitionerId !== after.practitionerId)
        account.practitioners.push({ actor, practitionerId: after.practitionerId, order: (order += 1) });
    },
    replaced,
    takenBack,
    lived: (id, act) => void accountOf(id).life.push({ ...act, order: (order += 1) }),
    handedOver: (id, practitionerId) =>
      void accountOf(id).practitioners.push({ actor: "google", practitionerId, order: (order += 1) }),
  };
}
