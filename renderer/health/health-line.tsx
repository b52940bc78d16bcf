import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconClock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { t } from "../words/t.ts";

/** How something stands: in order, passing by itself, waiting for a person, or not used here. */
export type HealthState = "good" | "waits" | "act" | "off";

/** One thing the desk relies on. */
export interface HealthLineProps {
  readonly state: HealthState;
  /** What it is, where the sentence alone does not say. */
  readonly of?: ReactNode;
  readonly children: ReactNode;
  /** The one thing that can be done about it. */
  readonly action?: ReactNode;
}

const GLYPHS = {
  good: IconCircleCheck,
  waits: IconClock,
  act: IconAlertTriangle,
  off: IconCircleMinus,
} as const;

/** A line of the health page: a glyph, a word, a sentence, and one button where something can be done. */
export function HealthLine({ state, of, children, action }: HealthLineProps) {
  const Glyph = GLYPHS[state];
  return (
    <li className="health__line" data-state={state}>
      <span className="health__state">
        <Glyph size={18} aria-hidden />
        <span>{t(`health.state.${state}`)}</span>
      </span>
      <div className="health__words">
        {of === undefined ? null : <strong>{of}</strong>}
        {children}
      </div>
      <div className="health__act">{action}</div>
    </li>
  );
}
