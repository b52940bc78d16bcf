import { isDeepStrictEqual } from "node:util";
import type { DeskId } from "../../shared/ids.ts";
import { addMs, type Instant } from "../../shared/time.ts";
import { readSetUpKey } from "./set-up-keys.ts";
import type { AgreedSetUp, LocalValues, SetUpField, SetUpFields } from "../store/set-up-fields.ts";

/** How many earlier choices a field remembers. */
const REMEMBERED = 8;

/** The name of one choice. */
export function stampOf(field: Pick<SetUpField, "at" | "by">): string {
  return `${field.at}/${field.by}`;
}

/**
 * The fields with what was chosen here since they were agreed on, stamped later than everything this desk has seen, whatever its
 * clock says. What the tables here cannot say, or say as they did then, stays as it is.
 */
export function noteChoices(
  { fields: agreed, local: then }: AgreedSetUp,
  local: LocalValues,
  by: { readonly deskId: DeskId; readonly now: Instant },
): SetUpFields {
  const latest = Object.values(agreed).reduce<string>((last, { at }) => (at > last ? at : last), "");
  let at = by.now;
  if (at <= latest)
    for (const field of Object.values(agreed)) if (field.at === latest) at = addMs(field.at, 1);
  const noted: Record<string, SetUpField> = { ...agreed };
  for (const [key, value] of Object.entries(local)) {
    const before = agreed[key];
    if (before !== undefined && isDeepStrictEqual(key in then ? then[key] : before.value, value)) continue;
    // The tables of an older program had no place for it: that they say nothing of it is no choice.
    if (before !== undefined && value === null && !(key in then)) continue;
    const after = before === undefined ? [] : [stampOf(before), ...before.after].slice(0, REMEMBERED);
    noted[key] = { value, at, by: by.deskId, after };
  }
  for (const key of Object.keys(then)) {
    const before = agreed[key];
    if (key in local || before === undefined || !isTakenAwayHere(key)) continue;
    const after = [stampOf(before), ...before.after].slice(0, REMEMBERED);
    noted[key] = { value: null, at, by: by.deskId, after };
  }
  return noted;
}

/** A closed day is the one thing that a desk takes away: its table held it, and holds it no longer. */
function isTakenAwayHere(key: string): boolean {
  return readSetUpKey(key)?.[0] === "closure";
}

/** Both sides' fields in one, and which of ours gave way to a choice that was made without knowing of it. */
export interface MergedFields {
  readonly fields: SetUpFields;
  readonly overruled: readonly {
    readonly key: string;
    readonly ours: SetUpField;
    readonly theirs: SetUpField;
  }[];
}

/** Merges field by field: the later choice holds, at the same moment the greater desk's. The same whichever side asks. Pure. */
export function mergeFields(ours: SetUpFields, theirs: SetUpFields): MergedFields {
  const fields: Record<string, SetUpField> = { ...ours };
  const overruled: MergedFields["overruled"][number][] = [];
  for (const [key, their] of Object.entries(theirs)) {
    const our = ours[key];
    if (our !== undefined && stampOf(our) >= stampOf(their)) continue;
    fields[key] = their;
    if (our === undefined || isDeepStrictEqual(our.value, their.value)) continue;
    if (!their.after.includes(stampOf(our))) overruled.push({ key, ours: our, theirs: their });
  }
  return { fields, overruled };
}
