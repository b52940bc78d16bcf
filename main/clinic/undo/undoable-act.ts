import type { z } from "zod";
import type { OtherActKind } from "../../../shared/ipc/acts.ts";
import type { BroadcastName } from "../../../shared/ipc/calls.ts";
import { instantNow } from "../../../shared/time.ts";
import { insertAct } from "../../store/acts.ts";
import type { Writer } from "../../store/sql.ts";
import type { Desk } from "../desk.ts";

/** What came of taking back an act. */
export type TakenBack =
  | {
      readonly kind: "takenBack";
      /** How many things were taken back, where there may be several; left out: one. */
      readonly count?: number;
      /** How many of them were left as they are, because they were changed since; left out: none. */
      readonly left?: number;
      /** Whether Google is owed something more by it. */
      readonly owed: boolean;
      /** What the page is to read again; left out: the day. */
      readonly announce?: readonly BroadcastName[];
    }
  /** It was changed since: it is left as it is, and nothing was written. */
  | { readonly kind: "overtaken" };

/** An act that is about something else than one visit, and the way back from it. */
export interface UndoableAct<Change> {
  readonly kind: OtherActKind;
  /**
   * Keeps the way back, in the transaction of the act itself (BK6). `about` is the name the notice says: whoever it was about.
   * `change` must survive JSON.
   */
  readonly remember: (
    desk: Desk,
    writer: Writer,
    act: { readonly about: string; readonly change: Change },
  ) => void;
  /** Takes it back, in the caller's transaction, given what was remembered. Throws where that does not parse. */
  readonly takeBack: (desk: Desk, writer: Writer, change: unknown) => TakenBack;
}

interface Given<Schema extends z.ZodType> {
  readonly kind: OtherActKind;
  /** What has to be known to take the act back. */
  readonly change: Schema;
  /** Takes it back as a new change (never by erasing history), or says that something else has happened since. */
  readonly takeBack: (desk: Desk, writer: Writer, change: z.output<Schema>) => TakenBack;
}

/**
 * Makes an act of a kind of its own undoable with Ctrl+Z. It takes four steps: the kind in `OtherActKind` (shared/ipc/acts.ts); a
 * file beside this one that gives `undoableAct({ kind, change, takeBack })` under the kind's name; its line in undoable-acts.ts;
 * the sentence `ui.undone.<kind>` in every language and its line in renderer/ui/undo-words.ts. The use case then calls `remember`
 * in its transaction, and the page says what it did with sayUndoable.
 */
export function undoableAct<Schema extends z.ZodType>({
  kind,
  change: schema,
  takeBack,
}: Given<Schema>): UndoableAct<z.input<Schema>> {
  return {
    kind,
    remember: (desk, writer, { about, change }) => {
      const at = instantNow(desk.clock);
      insertAct(writer, { at, deskId: desk.deskId, appointmentId: null, kind, what: { about, change } });
    },
    takeBack: (desk, writer, change) => takeBack(desk, writer, schema.parse(change)),
  };
}
