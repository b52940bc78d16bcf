import type { ReactNode } from "react";
import type { CivilDate } from "../../shared/time.ts";
import { shareOf } from "./plot-scale.ts";
import type { PlotScale } from "./plot-scale.ts";
import { WeekPlot } from "./week-plot.tsx";

/** A bar for each week. */
export interface WeekBarsProps {
  readonly title: ReactNode;
  readonly name: string;
  readonly unit: string;
  readonly weeks: readonly CivilDate[];
  /** One for each week; null where nothing is known of it. */
  readonly values: readonly (number | null)[];
  readonly scale: PlotScale;
  /** A value in words, on the axis and over its bar. */
  readonly words: (value: number) => string;
  readonly colour?: string;
  readonly isWide?: boolean;
}

/** Bars from week to week, each with its number over it. */
export function WeekBars({ values, words, ...plot }: WeekBarsProps) {
  return (
    <WeekPlot
      {...plot}
      tickWords={words}
      mark={(week) => {
        const value = values[week] ?? null;
        if (value === null) return null;
        const height = `${String(shareOf(plot.scale, value))}%`;
        return (
          <>
            <div className="plot__bar" style={{ blockSize: height }} />
            <span className="plot__number" style={{ insetBlockEnd: height }}>
              {words(value)}
            </span>
          </>
        );
      }}
    />
  );
}
