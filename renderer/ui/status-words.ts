import type { SyncMark } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import { t } from "../words/t.ts";

/** Each status as a glyph, beside its word: never told by colour alone. */
export const STATUS_GLYPHS: Readonly<Record<AppointmentStatus, string>> = {
  booked: "○",
  confirmed: "◐",
  arrived: "●",
  inRoom: "▶",
  done: "✓",
  noShow: "✕",
  cancelled: "–",
};

/** A status by itself, `Booked`. */
export function statusWord(status: AppointmentStatus): string {
  return t(`ui.status.${status}`);
}

/** A status among other words, `booked`. */
export function statusInText(status: AppointmentStatus): string {
  return t(`ui.statusInText.${status}`);
}

/** Where an appointment stands with Google, in a few words; null where nothing needs to be said on the card. */
export function syncOnCard(sync: SyncMark): string | null {
  return sync === "notLinked" || sync === "sent" ? null : t(`ui.onCard.${sync}`);
}

/** Where an appointment stands with Google, in a sentence. */
export function syncSentence(sync: SyncMark): string {
  return t(`ui.sync.${sync}`);
}
