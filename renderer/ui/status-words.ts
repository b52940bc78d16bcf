import type { SyncMark } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/** Each status as a glyph and a word: never told by colour alone. */
export const STATUS_WORDS: Readonly<
  Record<AppointmentStatus, { readonly glyph: string; readonly word: string }>
> = {
  booked: { glyph: "○", word: "Booked" },
  confirmed: { glyph: "◐", word: "Confirmed" },
  arrived: { glyph: "●", word: "Arrived" },
  inRoom: { glyph: "▶", word: "In room" },
  done: { glyph: "✓", word: "Done" },
  noShow: { glyph: "✕", word: "No-show" },
  cancelled: { glyph: "–", word: "Cancelled" },
};

/** Where an appointment stands with Google, in words; null where nothing needs to be said on the card. */
export const SYNC_WORDS: Readonly<
  Record<SyncMark, { readonly onCard: string | null; readonly sentence: string }>
> = {
  notLinked: {
    onCard: null,
    sentence: "Kept on this desk only: this practitioner has no Google calendar yet.",
  },
  sent: { onCard: null, sentence: "Google Calendar shows the same." },
  waiting: {
    onCard: "not sent to Google yet",
    sentence: "Saved here, not sent to Google yet. It goes out by itself.",
  },
  sending: { onCard: "being sent to Google", sentence: "Saved here, being sent to Google now." },
  parked: {
    onCard: "Google did not take it",
    sentence: "Google did not take this change. The queue says why.",
  },
  notMatching: {
    onCard: "not as in Google",
    sentence:
      "Google was not told of the last change: it was given up. The next change to this visit tells Google everything.",
  },
  conflict: {
    onCard: "changed here and in Google",
    sentence: "Changed here and in Google at once. The queue asks which one to keep.",
  },
  held: {
    onCard: "many changed in Google at once",
    sentence:
      "Google cancelled or moved this visit together with many others. Nothing has happened here; the queue asks what to do.",
  },
  incomplete: {
    onCard: "no longer in Google",
    sentence:
      "Google has no event of this visit any more: it was deleted there, or made all-day or repeating. The visit stays here as it was.",
  },
};
