import { isDeepStrictEqual } from "node:util";
import { instantNow } from "../../shared/time.ts";
import {
  insertOverruled,
  type LocalValues,
  readAgreedSetUp,
  saveAgreedSetUp,
  type SetUpFields,
} from "../store/set-up-fields.ts";
import type { Writer } from "../store/sql.ts";
import { type AppliedSetUp, applySetUp, type TakingInSetUp } from "./apply-set-up.ts";
import { mergeFields, noteChoices } from "./merge-fields.ts";
import { readSetUp } from "./read-set-up.ts";
import { settleFields } from "./settle-fields.ts";
import { ACCOUNT_KEY } from "./set-up-keys.ts";

/** What holds from now on. */
export interface Agreed extends AppliedSetUp {
  readonly fields: SetUpFields;
  /** `fields`: something the others chose that this desk's own tables do not hold, or that was chosen here. */
  readonly news: "tables" | "fields" | "none";
}

/**
 * Brings what was chosen here and what the others chose together, in the caller's transaction: the tables, the fields agreed on, and
 * what of ours gave way, for a person to read. With no fields of the others' it only notes what was chosen here.
 */
export function agreeOnSetUp(desk: TakingInSetUp, writer: Writer, theirs: SetUpFields): Agreed {
  const agreed = readAgreedSetUp(writer);
  const now = instantNow(desk.clock);
  const before = readSetUp(writer, desk.deskId);
  const ours = noteChoices(agreed, before, { deskId: desk.deskId, now });
  const merged = mergeFields(ours, theirs);
  const { fields } = merged;
  const nothing: Agreed = { fields, news: "none", unlinked: 0, queued: 0 };
  if (isDeepStrictEqual(fields, agreed.fields)) return nothing;
  // What is settled is for the tables alone: settled values among the fields would differ by the order in which desks met.
  const settled = settleFields(fields);
  const applied = isDeepStrictEqual(settled, ours) ? nothing : applySetUp(desk, writer, settled);
  const local = readSetUp(writer, desk.deskId);
  saveAgreedSetUp(writer, { fields, local: saidOf(local, fields) });
  for (const { key, ours: our, theirs: their } of merged.overruled)
    if (our.by === desk.deskId && key !== ACCOUNT_KEY)
      insertOverruled(writer, { id: desk.newId(), at: now, key, ours: our.value, theirs: their.value });
  return { ...applied, fields, news: isDeepStrictEqual(before, local) ? "fields" : "tables" };
}

/** Only what is a field can be compared with later. */
function saidOf(local: LocalValues, fields: SetUpFields): LocalValues {
  return Object.fromEntries(Object.entries(local).filter(([key]) => key in fields));
}
