import { z } from "zod";
import type { SetUpActKind } from "../../../shared/ipc/acts.ts";
import type { Writer } from "../../store/sql.ts";
import type { Desk } from "../desk.ts";
import { SET_UP_ACTS } from "./set-up-acts.ts";
import { lookAtSetUp, SetUpStep, type SetUpThing } from "./set-up-step.ts";

const Steps = z.array(SetUpStep);

/** An act of setting up, in the caller's transaction. */
export interface SetUpDoing {
  readonly kind: SetUpActKind;
  /** The name of what it is about. */
  readonly about: string;
  /** What it changes. */
  readonly things: readonly SetUpThing[];
  readonly run: () => void;
}

/** Does an act of setting up and keeps the way back from it (BK6): what each thing was before, and what it is then. */
export function undoableSetUp(desk: Desk, writer: Writer, doing: SetUpDoing): void {
  const { kind, about, things, run } = doing;
  const before = lookAtSetUp(writer, things);
  run();
  const after = lookAtSetUp(writer, things);
  const steps = Steps.parse(
    things.map((thing, index) => ({ ...thing, before: before[index], after: after[index] })),
  );
  SET_UP_ACTS[kind].remember(desk, writer, { about, change: { steps } });
}
