import type { PrivacyMode, Service } from "../../shared/model/clinic.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { assertNever } from "../../shared/assert.ts";

/** What an event's title and description are made from. */
export interface EventWords {
  readonly patient: Pick<Patient, "name" | "phone">;
  readonly service: Pick<Service, "name">;
  readonly note: string;
  readonly privacy: PrivacyMode;
}

/** A note as both sides compare it: one kind of line break, no blank edges. */
export function plainNote(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** The event's title in the clinic's privacy mode. */
export function eventTitle({ patient, privacy }: Pick<EventWords, "patient" | "privacy">): string {
  switch (privacy) {
    case "full":
      return `Appointment — ${patient.name}`;
    case "initials":
      return `Appointment — ${initials(patient.name)}`;
    case "busy":
      return "Booked";
    default:
      return assertNever(privacy);
  }
}

/** `Mira Lang` as `M. L.`: the first letter of every word. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return words.map((word) => `${Array.from(word)[0] ?? ""}.`).join(" ");
}

/** The lines of the description above the note: the service, and in full mode the phone. None in busy mode. */
export function headLines({ patient, service, privacy }: Omit<EventWords, "note">): string[] {
  if (privacy === "busy") return [];
  const phone = privacy === "full" && patient.phone !== null ? [oneLine(patient.phone)] : [];
  return [oneLine(service.name), ...phone];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The event's description: the head lines, a blank line, the note. Undefined in busy mode, which tells nothing. */
export function eventDescription(words: EventWords): string | undefined {
  if (words.privacy === "busy") return undefined;
  const head = headLines(words).join("\n");
  const note = plainNote(words.note);
  return note === "" ? head : `${head}\n\n${note}`;
}

/**
 * The note in a description (MG7): the text after the first blank line, and whatever was written below our head lines
 * without one. `headCount` is how many head lines we wrote; undefined where the event does not tell.
 */
export function noteIn(description: string, headCount: number | undefined): string {
  const lines = plainText(description).split("\n");
  const blank = lines.findIndex((line) => line.trim() === "");
  const end = blank === -1 ? lines.length : blank;
  return plainNote(lines.slice(Math.min(headCount ?? end, end)).join("\n"));
}

const MARKUP = /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|html-blob|i|li|ol|p|pre|span|strong|u|ul)\b[^>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** A description as plain text. Google's own page writes HTML; what holds none of it is taken as it stands. */
function plainText(description: string): string {
  const text = description.replace(/\r\n?/g, "\n");
  const isHtml = text.search(MARKUP) !== -1 || text.search(ENTITY) !== -1;
  if (!isHtml) return text;
  return text
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|blockquote)>/gi, "\n")
    .replace(MARKUP, "")
    .replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
    });
}
