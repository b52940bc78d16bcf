import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { PractitionerId } from "../../shared/ids.ts";
import { type Practitioner, PractitionerColour } from "../../shared/model/clinic.ts";
import { Instant } from "../../shared/time.ts";
import { findAccountBySub } from "../store/accounts.ts";
import {
  findPractitioner,
  insertPractitioner,
  placePractitioner,
  removePractitioner,
  renamePractitioner,
  retirePractitionerSince,
} from "../store/practitioners.ts";
import type { SetUpField } from "../store/set-up-fields.ts";
import type { Writer } from "../store/sql.ts";
import { listWorkingHoursOf, replaceWorkingHoursOf } from "../store/working-hours.ts";
import { linkIn } from "../sync/link-calendar.ts";
import { unlinkIn } from "../sync/unlink-calendar.ts";
import { SharedCalendar, SharedHours } from "./set-up-keys.ts";

/** A practitioner's fields, by their traits. */
export interface SharedPractitioner {
  readonly id: PractitionerId;
  readonly traits: Readonly<Record<string, SetUpField["value"]>>;
}

/** How many calendars this parted and how much Google is owed now. */
export interface AppliedPractitioner {
  readonly unlinked: number;
  readonly queued: number;
}

const NOTHING: AppliedPractitioner = { unlinked: 0, queued: 0 };
const Name = z.string().trim().min(1);

/**
 * Brings one practitioner to their fields, in two phases over all of them: first everybody lets go of a name and a calendar that is
 * to be theirs no longer, then everybody takes what is theirs. One who was taken away goes only where no appointment is theirs.
 */
export function applyPractitioner(
  writer: Writer,
  wish: {
    readonly practitioner: SharedPractitioner;
    readonly phase: "letGo" | "take";
    readonly now: Instant;
  },
): AppliedPractitioner {
  const { phase, now } = wish;
  const { id, traits } = wish.practitioner;
  const before = findPractitioner(writer, id);
  const name = Name.safeParse(traits["name"]).data;
  if (phase === "letGo") return before === undefined ? NOTHING : letGo(writer, { before, name, traits });
  if (name === undefined) return NOTHING;
  const colour = PractitionerColour.safeParse(traits["colour"]).data ?? before?.colour ?? "blue";
  const email = z.email().safeParse(traits["email"]).data ?? null;
  const noCalendar = { accountId: null, calendarId: null, calendarName: null };
  if (before === undefined) insertPractitioner(writer, { id, name, colour, email, ...noCalendar });
  else if (before.name !== name || before.colour !== colour || before.email !== email)
    renamePractitioner(writer, { id, name, colour, email });
  const position = z.int().safeParse(traits["position"]);
  if (position.success) placePractitioner(writer, { id, position: position.data });
  // A desk that knows nothing of it does not say it.
  const retiredAt = Instant.nullable().safeParse(traits["retired"]);
  if (retiredAt.success && retiredAt.data !== (before?.retiredAt ?? null))
    retirePractitionerSince(writer, { id, retiredAt: retiredAt.data });
  takeHours(writer, id, traits["hours"]);
  return takeCalendar(writer, { id, calendar: traits["calendar"], now });
}

function letGo(
  writer: Writer,
  wish: {
    readonly before: Practitioner;
    readonly name: string | undefined;
    readonly traits: SharedPractitioner["traits"];
  },
): AppliedPractitioner {
  const { before, name, traits } = wish;
  const { id, calendarId } = before;
  const wanted = SharedCalendar.safeParse(traits["calendar"]).data;
  const isParted = "calendar" in traits && calendarId !== null && wanted?.id !== calendarId;
  if (isParted) unlinkIn(writer, { practitionerId: id, calendarId });
  if (traits["name"] === null && (calendarId === null || isParted)) removePractitioner(writer, id);
  else if (name !== undefined && name !== before.name) renamePractitioner(writer, { ...before, name: id });
  return { unlinked: isParted ? 1 : 0, queued: 0 };
}

function takeHours(writer: Writer, id: PractitionerId, value: SetUpField["value"] | undefined): void {
  const hours = SharedHours.safeParse(value);
  if (!hours.success) return;
  const before = listWorkingHoursOf(writer, id).map(({ weekday, fromMinute, toMinute }) => [
    weekday,
    fromMinute,
    toMinute,
  ]);
  if (isDeepStrictEqual(before, hours.data)) return;
  replaceWorkingHoursOf(
    writer,
    id,
    hours.data.map(([weekday, fromMinute, toMinute]) => ({ weekday, fromMinute, toMinute })),
  );
}

function takeCalendar(
  writer: Writer,
  wish: {
    readonly id: PractitionerId;
    readonly calendar: SetUpField["value"] | undefined;
    readonly now: Instant;
  },
): AppliedPractitioner {
  const { id, now } = wish;
  const calendar = SharedCalendar.safeParse(wish.calendar).data;
  const practitioner = findPractitioner(writer, id);
  if (calendar === undefined || practitioner === undefined || practitioner.calendarId === calendar.id)
    return NOTHING;
  const accountId = findAccountBySub(writer, calendar.sub)?.id;
  if (accountId === undefined) return NOTHING;
  const target = { id: calendar.id, name: calendar.name };
  return { unlinked: 0, queued: linkIn(writer, { practitioner, accountId, target, now }) };
}
