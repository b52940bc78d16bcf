import { onTestFinished } from "vitest";
import { saveAccount } from "../../main/store/accounts.ts";
import { insertClinic } from "../../main/store/clinic.ts";
import { insertPractitioner, linkCalendarTo } from "../../main/store/practitioners.ts";
import { insertService } from "../../main/store/services.ts";
import type { Sealer } from "../../main/sync/sync-context.ts";
import { AccountId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import { instantNow, ZoneId } from "../../shared/time.ts";
import { aDesk, type DatabaseCopy } from "./desk.ts";
import { anAccount, currentOf } from "./linked-desk.ts";
import { asSyncingDesk, type SyncingDesk } from "./syncing-desk.ts";

/** How a second desk differs from one that joined the first one's clinic. */
export interface SecondDesk {
  /** The first one's where left out: the clinic key is the same. */
  readonly sealer?: Sealer;
  /** `own`: it was set up by itself, with ids and a list of services of its own. */
  readonly setUp?: "joined" | "own";
}

/** A desk on a copy of a database: restored from an old one, or cloned along with its disk. Connected to the same account. */
export async function aDeskOnCopy(first: SyncingDesk, copyOf: DatabaseCopy): Promise<SyncingDesk> {
  const under = aDesk({ clock: first.clock, copyOf });
  const { refreshToken } = first.sandbox.control.grantToken();
  const account = anAccount(under, { sandbox: first.sandbox, refreshToken });
  onTestFinished(() => {
    account.close();
    under.close();
  });
  return asSyncingDesk({ ...first, ...under, account, current: () => currentOf(account) });
}

/**
 * Another desk on another database, connected to the same account and the same two calendars, its clock the first one's. It knows
 * the practitioners and the service, and no patient.
 */
export async function aSecondDesk(first: SyncingDesk, differs: SecondDesk = {}): Promise<SyncingDesk> {
  const { sealer = first.sealer, setUp = "joined" } = differs;
  const under = aDesk({ clock: first.clock });
  const { store, desk, clock } = under;
  const { sandbox, keller, brunner } = first;
  const own = {
    ...first.clinic,
    keller: PractitionerId.parse(desk.newId()),
    brunner: PractitionerId.parse(desk.newId()),
    checkUp: ServiceId.parse(desk.newId()),
  };
  const clinic = setUp === "joined" ? first.clinic : own;
  const accountId = AccountId.parse(desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  store.write((writer) => {
    insertClinic(writer, {
      name: "Praxis am See",
      zone: ZoneId.parse("Europe/Zurich"),
      country: "CH",
      privacy: "full",
    });
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: instantNow(clock),
    });
    insertPractitioner(writer, { id: clinic.keller, name: "Dr. Keller", colour: "blue", ...noCalendar });
    insertPractitioner(writer, { id: clinic.brunner, name: "Dr. Brunner", colour: "green", ...noCalendar });
    const calendars = [
      { practitionerId: clinic.keller, calendarId: keller, calendarName: "Dr. Keller" },
      { practitionerId: clinic.brunner, calendarId: brunner, calendarName: "Dr. Brunner" },
    ];
    for (const calendar of calendars) linkCalendarTo(writer, { ...calendar, accountId });
    if (setUp === "joined")
      insertService(writer, { id: clinic.checkUp, name: "Check-up", durationMinutes: 30 });
  });
  const { refreshToken } = sandbox.control.grantToken();
  const account = anAccount(under, { sandbox, refreshToken });
  onTestFinished(() => {
    account.close();
    under.close();
  });
  return asSyncingDesk({
    ...under,
    clinic,
    sandbox,
    account,
    sealer,
    keller,
    brunner,
    current: () => currentOf(account),
  });
}
