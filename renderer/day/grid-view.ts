import type { DayAppointment, DayBlock, DayColumn } from "../../shared/ipc/appointments.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { CivilDate, Minutes } from "../../shared/time.ts";
import type { GridBounds } from "./grid-geometry.ts";

/** Names a column among those of its grid. */
export type ColumnId = string;

/** A column of the grid: one practitioner on one day. */
export interface GridColumn extends Pick<DayColumn, "colour" | "opening" | "closedBecause"> {
  readonly id: ColumnId;
  readonly day: CivilDate;
  readonly practitionerId: PractitionerId;
  /** What tells it from its neighbours: whose it is, or which day. Heard with every card in it. */
  readonly name: string;
  /** What its head shows; `name` where that is short enough. */
  readonly shortName: string;
  readonly isToday: boolean;
}

/** What the cursor and the drag move over. Columns stand in reading order. */
export interface GridModel extends GridBounds {
  readonly columnIds: readonly ColumnId[];
  readonly inColumn: ReadonlyMap<ColumnId, readonly DayAppointment[]>;
}

/** Everything a grid draws. It keeps each column and each list that did not change, so that those are not drawn again. */
export interface GridView extends GridModel {
  /** What the grid is called. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly blocksIn: ReadonlyMap<ColumnId, readonly DayBlock[]>;
  /** The minute it is now; null where no column is today. */
  readonly nowMinute: Minutes | null;
}
