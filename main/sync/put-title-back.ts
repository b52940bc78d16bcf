import type { PutTitleBackInput, PutTitleBackOutcome } from "../../shared/ipc/receipt.ts";
import { instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { findLink, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import { readParts } from "./appointment-parts.ts";
import { announceEffects, NO_EFFECTS } from "./effects.ts";
import type { LinkingDesk } from "./link-calendar.ts";
import { titleInGoogle } from "./title-in-google.ts";

/** Has our title written over the one somebody gave the event in Google (MG7). */
export function putTitleBack(desk: LinkingDesk, { appointmentId }: PutTitleBackInput): PutTitleBackOutcome {
  const outcome = desk.store.write((writer): PutTitleBackOutcome => {
    const link = findLink(writer, appointmentId);
    const appointment = findAppointment(writer, appointmentId);
    if (appointment === undefined || link === undefined || link.agreed === null) return { kind: "isOurs" };
    if (titleInGoogle(readParts(writer, appointmentId), link) === null) return { kind: "isOurs" };
    const now = instantNow(desk.clock);
    // No longer what we wrote: so the next push writes it anew (PU7).
    saveLink(writer, { ...link, agreed: { ...link.agreed, rest: "" } });
    owe(writer, { appointmentId, version: appointment.version, now });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "titlePutBack", subjectId: appointmentId });
    return { kind: "putBack" };
  });
  if (outcome.kind === "putBack") {
    announceEffects(desk, { ...NO_EFFECTS, day: true, queue: true });
    desk.wake();
  }
  return outcome;
}
