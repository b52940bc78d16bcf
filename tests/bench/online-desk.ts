import { randomBytes } from "node:crypto";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import { linkCalendarTo } from "../../main/store/practitioners.ts";
import { createSealer } from "../../main/sync/seal.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { realClock } from "../../sandbox/google/real-sources.ts";
import { AccountId, type GoogleCalendarId } from "../../shared/ids.ts";
import { addDays, dayOf, instantNow, wallTimeAt, ZoneId } from "../../shared/time.ts";
import { aBooking, aClinic } from "../support/clinic.ts";
import { silentLog } from "../support/silent-log.ts";
import { type BenchDesk, openBenchDesk } from "./bench-desk.ts";
import type { GoogleLine } from "./start-google.ts";

/** A desk with two practitioners whose calendars are linked, on the product's own database, in real time. */
export interface OnlineDesk extends BenchDesk {
  /** What push and pull work with over a line. */
  readonly over: (line: Pick<GoogleLine, "client">) => SyncContext;
  /** Books so many visits, with the two by turns. */
  readonly book: (count: number) => void;
}

const HALF_HOURS_A_DAY = 40;

/** Opens one. */
export function openOnlineDesk(calendarIds: readonly GoogleCalendarId[]): OnlineDesk {
  const desk = openBenchDesk(realClock);
  const clinic = aClinic(desk);
  const account = { id: AccountId.parse(desk.newId()), email: "owner@clinic.example" };
  const linked = [clinic.keller, clinic.brunner];
  desk.store.write((writer) => {
    const connectedAt = instantNow(desk.clock);
    saveAccount(writer, { ...account, googleSub: "1", state: "connected", connectedAt });
    for (const [index, practitionerId] of linked.entries()) {
      const calendarId = calendarIds[index];
      if (calendarId === undefined) continue;
      linkCalendarTo(writer, { practitionerId, accountId: account.id, calendarId, calendarName: "Praxis" });
    }
  });
  const sealer = createSealer({ key: randomBytes(32), randomBytes });
  const firstDay = addDays(dayOf(instantNow(desk.clock), ZoneId.parse("Europe/Zurich")), 2);
  return {
    ...desk,
    over: ({ client }) => ({ ...desk, random: () => 0, account, client, sealer, log: silentLog }),
    book: (count) => {
      for (let index = 0; index < count; index += 1) {
        const slot = Math.floor(index / linked.length);
        const day = addDays(firstDay, Math.floor(slot / HALF_HOURS_A_DAY));
        const startsAt = wallTimeAt(day, 120 + (slot % HALF_HOURS_A_DAY) * 30);
        const practitionerId = linked[index % linked.length] ?? clinic.keller;
        const outcome = bookAppointment(desk, aBooking(clinic, { startsAt, practitionerId }));
        if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
      }
    },
  };
}
