import { insertPractitioner } from "../../main/store/practitioners.ts";
import { type AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { aSecondDesk } from "./second-desk.ts";
import { aPulledDesk } from "./sent-desk.ts";
import type { SyncingDesk } from "./syncing-desk.ts";

/** Two desks of a clinic that know the same appointment, and Dr. Grob, who has no calendar. */
export interface TwoDesks {
  readonly one: SyncingDesk;
  readonly other: SyncingDesk;
  readonly id: AppointmentId;
  readonly grob: PractitionerId;
}

/** Makes them; both have read both calendars. */
export async function twoDesksAndGrob(): Promise<TwoDesks> {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  const grob = PractitionerId.parse(one.desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  for (const { store } of [one, other])
    store.write((writer) =>
      insertPractitioner(writer, { id: grob, name: "Dr. Grob", colour: "pink", ...noCalendar }),
    );
  await pullBoth(other);
  await pullBoth(one);
  return { one, other, id: one.id, grob };
}

/** Pulls Dr. Keller's calendar, then Dr. Brunner's. */
export async function pullBoth(desk: SyncingDesk): Promise<void> {
  for (const calendar of [desk.keller, desk.brunner]) await desk.pull(calendar);
}
