import { occupiesSlot } from "../../shared/model/status-ladder.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { endMinuteOf } from "./grid-cursor.ts";
import type { GridSpan } from "./drag-target.ts";
import type { GridView } from "./grid-view.ts";
import type { Span } from "./pack-lanes.ts";

/** What stands in the way of a stretch of the grid; a hint before the drop, for the desk itself decides. */
export type SpanClash =
  | { readonly kind: "busy"; readonly name: string }
  | { readonly kind: "closed"; readonly reason: string }
  | { readonly kind: "outsideHours" };

/** Whether two stretches have a minute in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.startMinute < other.endMinute && other.startMinute < one.endMinute;
}

/** The first thing that a stretch would clash with; undefined where it is free. `except` is the visit that would stand there. */
export function clashOfSpan(
  view: Pick<GridView, "columns" | "inColumn" | "blocksIn">,
  span: GridSpan,
  except: AppointmentId | null,
): SpanClash | undefined {
  const visit = (view.inColumn.get(span.columnId) ?? []).find(
    (one) =>
      one.id !== except &&
      occupiesSlot(one.status) &&
      overlaps(span, { startMinute: one.startMinute, endMinute: endMinuteOf(one) }),
  );
  if (visit !== undefined) return { kind: "busy", name: visit.patientName };
  const block = (view.blocksIn.get(span.columnId) ?? []).find((one) => overlaps(span, one));
  if (block !== undefined) return { kind: "busy", name: block.label };
  const column = view.columns.find(({ id }) => id === span.columnId);
  if (column === undefined) return undefined;
  if (column.closedBecause !== null) return { kind: "closed", reason: column.closedBecause };
  let openUntil = span.startMinute;
  for (const { fromMinute, toMinute } of column.opening.toSorted((a, b) => a.fromMinute - b.fromMinute))
    if (fromMinute <= openUntil) openUntil = Math.max(openUntil, toMinute);
  return openUntil >= span.endMinute ? undefined : { kind: "outsideHours" };
}
