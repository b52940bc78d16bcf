import type { InsightsView, VisitFigures } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { numberWords } from "./insight-words.ts";
import { countScale } from "./plot-scale.ts";
import { WeekBars } from "./week-bars.tsx";

const COUNTS = ["booked", "cancelled", "noShows"] as const satisfies readonly (keyof VisitFigures)[];

/** How many visits were booked, were cancelled and were missed in each week. */
export function VisitPlots({ insights }: { readonly insights: InsightsView }) {
  return COUNTS.map((count) => {
    const values = insights.together.weeks.map((figures) => figures[count]);
    const name = t(`insights.byWeek.${count}`);
    return (
      <WeekBars
        key={count}
        title={name}
        name={name}
        unit={t("insights.unitVisits")}
        weeks={insights.weeks}
        values={values}
        scale={countScale(Math.max(...values))}
        words={numberWords}
      />
    );
  });
}

/** How many visits were booked with each practitioner in each week, all on one scale. */
export function PeoplePlots({ insights }: { readonly insights: InsightsView }) {
  const { byPractitioner, practitioners, weeks } = insights;
  const scale = countScale(
    Math.max(0, ...byPractitioner.flatMap((one) => one.weeks.map(({ booked }) => booked))),
  );
  return byPractitioner.map(({ practitionerId, weeks: figures }) => {
    const practitioner = practitioners.find(({ id }) => id === practitionerId);
    if (practitioner === undefined) return null;
    return (
      <WeekBars
        key={practitionerId}
        title={<bdi>{practitioner.name}</bdi>}
        name={practitioner.name}
        unit={t("insights.unitBookings")}
        weeks={weeks}
        values={figures.map(({ booked }) => booked)}
        scale={scale}
        words={numberWords}
        colour={practitioner.colour}
      />
    );
  });
}
