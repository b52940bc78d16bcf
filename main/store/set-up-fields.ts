import { z } from "zod";
import { DeskId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** One field of the clinic's set-up, and which desk gave it that value when. null: it was taken away. */
export const SetUpField = z.object({
  value: z.json(),
  at: Instant,
  by: DeskId,
  /** The choices it was made in the knowledge of, the latest first: what is not among them was chosen at the same time. */
  after: z.array(z.string().max(100)).max(8),
});
export type SetUpField = z.infer<typeof SetUpField>;

/** The whole set-up, field by field. Fields that only a newer desk knows are kept and handed on. */
export const SetUpFields = z.record(z.string().max(200), SetUpField);
export type SetUpFields = z.infer<typeof SetUpFields>;

/** What this desk's own tables say, field by field. */
export type LocalValues = Readonly<Record<string, SetUpField["value"]>>;

/** The fields as this desk and the others last agreed on them, and what the tables here said once they were brought to them. */
export interface AgreedSetUp {
  readonly fields: SetUpFields;
  readonly local: LocalValues;
}

const Row = z.object({
  key: z.string(),
  value: z.string(),
  at: z.string(),
  deskId: z.string(),
  after: z.string(),
  local: z.string().nullable(),
});

/** What was agreed on last; nothing before the first time. */
export function readAgreedSetUp(reader: Reader): AgreedSetUp {
  const rows = all<unknown>(
    reader,
    "SELECT key, value, at, desk_id AS deskId, after, local FROM set_up_field ORDER BY key",
  ).map((row) => Row.parse(row));
  const fields = rows.map(({ key, value, at, deskId, after }) => [
    key,
    { value: JSON.parse(value), at, by: deskId, after: JSON.parse(after) },
  ]);
  const local = rows.flatMap((row) => (row.local === null ? [] : [[row.key, JSON.parse(row.local)]]));
  return {
    fields: SetUpFields.parse(Object.fromEntries(fields)),
    local: z.record(z.string(), z.json()).parse(Object.fromEntries(local)),
  };
}

/** Keeps what is agreed on now in the place of what was. */
export function saveAgreedSetUp(writer: Writer, { fields, local }: AgreedSetUp): void {
  change(writer, "DELETE FROM set_up_field");
  for (const [key, { value, at, by, after }] of Object.entries(fields)) {
    const here = local[key];
    changeOne(
      writer,
      `INSERT INTO set_up_field (key, value, at, desk_id, after, local)
       VALUES (@key, @value, @at, @by, @after, @local)`,
      {
        key,
        value: JSON.stringify(value),
        at,
        by,
        after: JSON.stringify(after),
        local: here === undefined ? null : JSON.stringify(here),
      },
    );
  }
}

/** A value chosen here that gave way to another desk's, because that one was chosen later. */
export const OverruledField = z.object({
  id: z.uuidv7(),
  at: Instant,
  key: z.string(),
  ours: z.json(),
  theirs: z.json(),
});
export type OverruledField = z.infer<typeof OverruledField>;

const OverruledRow = z.object({
  id: z.string(),
  at: z.string(),
  key: z.string(),
  ours: z.string(),
  theirs: z.string(),
});

/** What gave way and nobody has put away yet, the newest first. */
export function listOverruled(reader: Reader): OverruledField[] {
  return all<unknown>(
    reader,
    "SELECT id, at, key, ours, theirs FROM set_up_overruled ORDER BY at DESC, id DESC",
  ).map((row) => {
    const { ours, theirs, ...columns } = OverruledRow.parse(row);
    return OverruledField.parse({ ...columns, ours: JSON.parse(ours), theirs: JSON.parse(theirs) });
  });
}

/** Notes that a value gave way. */
export function insertOverruled(writer: Writer, overruled: OverruledField): void {
  const { id, at, key, ours, theirs } = overruled;
  changeOne(
    writer,
    "INSERT INTO set_up_overruled (id, at, key, ours, theirs) VALUES (@id, @at, @key, @ours, @theirs)",
    { id, at, key, ours: JSON.stringify(ours), theirs: JSON.stringify(theirs) },
  );
}

/** Somebody has read them. */
export function forgetOverruled(writer: Writer): void {
  change(writer, "DELETE FROM set_up_overruled");
}
