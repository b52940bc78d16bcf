import type { LeaveGoogleOutcome, LeavePreview } from "../../shared/ipc/google.ts";
import { type Clock, instantNow } from "../../shared/time.ts";
import { findLinkedAccount, setAccountState } from "../store/accounts.ts";
import { appendAudit } from "../store/audit.ts";
import { forgetCalendar } from "../store/forget-calendar.ts";
import { forgetLinksOf } from "../store/forget-links.ts";
import { listOwed } from "../store/outbox.ts";
import { listPractitioners, unlinkCalendarOf } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { LinkingDesk } from "./link-calendar.ts";
import { listUpcomingAppointments, mayNeedEvent } from "./upcoming-appointments.ts";

/**
 * What leaving the account would leave behind, shown before it is done (AC4): which calendars, how many upcoming appointments have
 * to be sent to the next account, and how much this one never gets. Asks nothing of Google.
 */
export function previewLeave(desk: { readonly reader: Reader; readonly clock: Clock }): LeavePreview {
  const { reader, clock } = desk;
  const account = findLinkedAccount(reader);
  if (account === undefined) return { kind: "nothingToLeave" };
  const now = instantNow(clock);
  const linked = listPractitioners(reader).filter(({ accountId }) => accountId === account.id);
  return {
    kind: "linked",
    email: account.email,
    calendars: linked.map(({ id, name, calendarName }) => ({
      practitionerName: name,
      calendarName: calendarName ?? "",
      upcoming: listUpcomingAppointments(reader, { practitionerId: id, now }).filter(mayNeedEvent).length,
    })),
    neverSent: listOwed(reader).length,
  };
}

/**
 * Leaves the account whose calendars practitioners are linked to, so that another one can be connected (AC4). Appointments stay
 * here and events stay there; nothing that was owed to the one is ever sent to the other: linking a calendar of the next one
 * shows what it will be sent (AC6). To be called once its channels are stopped. One transaction, audited (OB7).
 */
export function leaveAccount(desk: LinkingDesk): LeaveGoogleOutcome {
  const { store, clock, deskId, announce } = desk;
  const outcome = store.write((writer): LeaveGoogleOutcome => {
    const account = findLinkedAccount(writer);
    if (account === undefined) return { kind: "nothingToLeave" };
    const appointments = forgetLinksOf(writer, account.id);
    for (const { id, accountId, calendarId } of listPractitioners(writer)) {
      if (accountId !== account.id || calendarId === null) continue;
      unlinkCalendarOf(writer, id);
      forgetCalendar(writer, calendarId);
    }
    setAccountState(writer, { id: account.id, state: "disconnected" });
    const at = instantNow(clock);
    appendAudit(writer, { at, deskId, act: "leftGoogleAccount", subjectId: account.id });
    return { kind: "left", email: account.email, appointments };
  });
  if (outcome.kind === "left")
    for (const name of ["clinicChanged", "dayChanged", "queueChanged", "connectionChanged"] as const)
      announce(name);
  return outcome;
}
