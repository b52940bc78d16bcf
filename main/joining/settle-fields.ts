import type { SetUpField, SetUpFields } from "../store/set-up-fields.ts";
import { readSetUpKey, SharedCalendar } from "./set-up-keys.ts";
import { stampOf } from "./merge-fields.ts";
import { foldName } from "../store/fold-name.ts";

/**
 * Merged fields as the tables can hold them all at once. Two desks may have added a practitioner or a service of one name: both stay,
 * the later one (by id) with a number behind its name. Two may have linked one calendar: whoever did so last has it. Pure, and
 * reckoned anew from what was chosen each time, so that it is the same at every desk.
 */
export function settleFields(fields: SetUpFields): SetUpFields {
  const settled: Record<string, SetUpField> = { ...fields };
  for (const kind of ["practitioner", "service"] as const) giveOwnNames(settled, kind);
  giveOwnCalendars(settled);
  return settled;
}

/** Another value for a field. */
function put(settled: Record<string, SetUpField>, key: string, value: SetUpField["value"]): void {
  const field = settled[key];
  if (field !== undefined) settled[key] = { ...field, value };
}

function giveOwnNames(settled: Record<string, SetUpField>, kind: "practitioner" | "service"): void {
  const taken = new Set<string>();
  for (const key of Object.keys(settled).toSorted()) {
    const parts = readSetUpKey(key);
    const name = settled[key]?.value;
    if (parts?.[0] !== kind || parts[2] !== "name" || typeof name !== "string") continue;
    let own = name;
    for (let number = 2; taken.has(foldName(own)); number += 1) own = `${name} (${number})`;
    taken.add(foldName(own));
    if (own !== name) put(settled, key, own);
  }
}

function giveOwnCalendars(settled: Record<string, SetUpField>): void {
  const owners = new Map<string, { readonly key: string; readonly stamp: string }>();
  for (const key of Object.keys(settled).toSorted()) {
    const parts = readSetUpKey(key);
    const field = settled[key];
    if (field === undefined || parts?.[0] !== "practitioner" || parts[2] !== "calendar") continue;
    const calendar = SharedCalendar.safeParse(field.value).data;
    if (calendar === undefined) continue;
    const mine = { key, stamp: stampOf(field) };
    const before = owners.get(calendar.id);
    if (before === undefined || before.stamp < mine.stamp) owners.set(calendar.id, mine);
    if (before !== undefined) put(settled, before.stamp < mine.stamp ? before.key : key, null);
  }
}
