import type { OwedExport } from "../../shared/ipc/queue.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { findLink } from "../store/links.ts";
import { listOwed, type OutboxEntry } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";

const HEAD = [
  "appointment_id",
  "practitioner_id",
  "starts_at",
  "status",
  "version",
  "google_version",
  "calendar_id",
  "event_id",
  "reason",
  "attempts",
  "since",
];

/**
 * Writes what Google refused as CSV (RFC 4180) for whoever looks after the computers (OB6): ids, times, versions and reasons,
 * never a patient's name, phone or note. Audited.
 */
export function exportParked(desk: Desk): OwedExport {
  return exportOwed(desk, { act: "exportedParked", isMeant: ({ state }) => state === "parked" });
}

/** Writes all that Google has not been told of in the same way, for a desk that was taken out of its clinic (MD6). Audited. */
export function exportUnsent(desk: Desk): OwedExport {
  return exportOwed(desk, { act: "exportedUnsent", isMeant: () => true });
}

function exportOwed(
  desk: Desk,
  wish: { readonly act: string; readonly isMeant: (entry: OutboxEntry) => boolean },
): OwedExport {
  const { reader } = desk.store;
  const owed = listOwed(reader).filter((entry) => entry.reason !== "discarded" && wish.isMeant(entry));
  const lines = owed.map(({ appointmentId, attempts, since, reason }) => {
    const { practitionerId, startsAt, status, version } = getAppointment(reader, appointmentId);
    const link = findLink(reader, appointmentId);
    return [
      appointmentId,
      practitionerId,
      startsAt,
      status,
      version,
      link?.agreed?.version ?? "",
      link?.calendarId ?? "",
      link?.eventId ?? "",
      reason ?? "",
      attempts,
      since,
    ];
  });
  const at = instantNow(desk.clock);
  desk.store.write((writer) =>
    appendAudit(writer, { at, deskId: desk.deskId, act: wish.act, subjectId: null }),
  );
  return { count: owed.length, text: `${[HEAD, ...lines].map(csvLine).join("\r\n")}\r\n` };
}

/** A calendar's id may hold anything an e-mail address may. */
function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");
}
