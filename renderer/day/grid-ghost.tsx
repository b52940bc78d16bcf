import { useStore } from "zustand";
import { assertNever } from "../../shared/assert.ts";
import { clockText } from "../ui/civil-day.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import type { GhostStore } from "./ghost.ts";
import { pxOfMinutes } from "./grid-geometry.ts";
import type { GridView } from "./grid-view.ts";
import { clashOfSpan } from "./span-clash.ts";
import type { SpanClash } from "./span-clash.ts";

/** What is dragged, drawn where it would go, with what stands in its way; nothing while nothing is dragged. */
export function GridGhost({ store, view }: { readonly store: GhostStore; readonly view: GridView }) {
  const ghost = useStore(store, (state) => state.ghost);
  const column = view.columnIds.findIndex((id) => id === ghost?.columnId);
  if (ghost === undefined || column === -1) return null;
  const clash = clashOfSpan(view, ghost, ghost.appointmentId);
  return (
    <div
      className="day-grid__ghost"
      data-clash={clash?.kind}
      style={{
        "--column": column,
        "--top": `${String(pxOfMinutes(ghost.startMinute - view.fromMinute, view.slotPx))}px`,
        blockSize: pxOfMinutes(ghost.endMinute - ghost.startMinute, view.slotPx),
      }}
    >
      <bdi>
        {clockText(ghost.startMinute)}–{clockText(ghost.endMinute)}
      </bdi>{" "}
      {clash === undefined ? null : (
        <span className="day-grid__clash">
          <ClashWords clash={clash} />
        </span>
      )}
    </div>
  );
}

function ClashWords({ clash }: { readonly clash: SpanClash }) {
  switch (clash.kind) {
    case "busy":
      return <Sentence of="day.overlaps" values={{ name: clash.name }} />;
    case "closed":
      return <Sentence of="day.closed" values={{ reason: clash.reason }} />;
    case "outsideHours":
      return t("day.outsideHours");
    default:
      return assertNever(clash);
  }
}
