import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { CivilDate } from "../../shared/time.ts";
import { t } from "../words/t.ts";
import { dayInBrief } from "./insight-words.ts";
import { shareOf } from "./plot-scale.ts";
import type { PlotScale } from "./plot-scale.ts";

/** A plot that goes from week to week. */
export interface WeekPlotProps {
  readonly title: ReactNode;
  /** The title as a text. */
  readonly name: string;
  /** What is counted, beside the axis. */
  readonly unit: string;
  readonly weeks: readonly CivilDate[];
  readonly scale: PlotScale;
  /** A value of the axis in words. */
  readonly tickWords: (value: number) => string;
  /** What is drawn for a week, by its place; positions in per cent of the plot's height. */
  readonly mark: (week: number) => ReactNode;
  /** What is drawn over all weeks. */
  readonly over?: ReactNode;
  /** Whose colour it has; none where it is nobody's. */
  readonly colour?: string;
  /** Its numbers are long. */
  readonly isWide?: boolean;
}

/** The frame of a plot: its title, its axis with lines, and a column for each week. The numbers are in a table as well. */
export function WeekPlot(props: WeekPlotProps) {
  const { weeks, scale } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // Where not all weeks have room, the latest are seen first.
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ left: getComputedStyle(scroller.current).direction === "rtl" ? -1e6 : 1e6 });
  }, [weeks]);
  return (
    <figure className="plot" data-colour={props.colour} data-wide={props.isWide} aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{props.title}</strong> <span className="plot__unit">{props.unit}</span>
      </figcaption>
      {/* What scrolls is within reach of the keys by itself, where there is more than has room. */}
      <div className="plot__scroll" ref={scroller}>
        <div
          className="plot__sheet"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn from many elements
          role="img"
          aria-label={t("insights.plotOf", { title: props.name })}
          style={{ "--weeks": weeks.length }}
        >
          <div className="plot__axis">
            {scale.ticks.map((tick) => (
              <span key={tick} style={{ insetBlockEnd: `${String(shareOf(scale, tick))}%` }}>
                {props.tickWords(tick)}
              </span>
            ))}
          </div>
          <div className="plot__weeks">
            <div className="plot__area">
              {scale.ticks.map((tick) => (
                <div
                  key={tick}
                  className="plot__line"
                  style={{ insetBlockEnd: `${String(shareOf(scale, tick))}%` }}
                />
              ))}
              {weeks.map((first, week) => (
                <div key={first} className="plot__week">
                  {props.mark(week)}
                </div>
              ))}
              {props.over}
            </div>
            <div className="plot__names">
              {weeks.map((first) => (
                <span key={first}>{dayInBrief(first)}</span>
              ))}
            </div>
          </div>
        </div>
      </div>
    </figure>
  );
}
