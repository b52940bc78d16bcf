import type { InsightsView } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { numberWords } from "./insight-words.ts";
import { countScale, shareOf } from "./plot-scale.ts";
import type { PlotScale } from "./plot-scale.ts";
import { WeekPlot } from "./week-plot.tsx";

/** The days between booking and visit from week to week: a line of medians, and the span in which half of the visits lie. */
export function LeadPlot({ insights }: { readonly insights: InsightsView }) {
  const leads = insights.together.weeks.map(({ lead }) => lead);
  const scale = countScale(Math.max(0, ...leads.map((lead) => lead?.high ?? 0)));
  const at = (days: number) => `${String(shareOf(scale, days))}%`;
  return (
    <WeekPlot
      title={t("insights.leadByWeek")}
      name={t("insights.leadByWeek")}
      unit={t("insights.unitDays")}
      weeks={insights.weeks}
      scale={scale}
      tickWords={numberWords}
      mark={(week) => {
        const lead = leads[week] ?? null;
        if (lead === null) return null;
        return (
          <>
            <div
              className="plot__span"
              style={{ insetBlockEnd: at(lead.low), blockSize: at(lead.high - lead.low) }}
            />
            <div className="plot__dot" style={{ insetBlockEnd: at(lead.median) }} />
            <span className="plot__number plot__number--on" style={{ insetBlockEnd: at(lead.median) }}>
              {numberWords(lead.median)}
            </span>
          </>
        );
      }}
      over={<MedianLine medians={leads.map((lead) => lead?.median ?? null)} scale={scale} />}
    />
  );
}

interface MedianLineProps {
  readonly medians: readonly (number | null)[];
  readonly scale: PlotScale;
}

/** Goes through the middle of each week; broken where a week has no visit. */
function MedianLine({ medians, scale }: MedianLineProps) {
  const segments = medians.slice(1).flatMap((next, before) => {
    const here = medians[before] ?? null;
    if (here === null || next === null) return [];
    const y = (days: number) => 100 - shareOf(scale, days);
    return [`M${String(before + 0.5)} ${String(y(here))}L${String(before + 1.5)} ${String(y(next))}`];
  });
  return (
    <svg
      className="plot__path"
      viewBox={`0 0 ${String(medians.length)} 100`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <path d={segments.join("")} />
    </svg>
  );
}
