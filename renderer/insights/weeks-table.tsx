import type { InsightsView } from "../../shared/ipc/insights.ts";
import { dayInNumbers } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { ageInWords } from "./insight-words.ts";
import { FigureCells, FigureHeads } from "./figure-cells.tsx";

/** The numbers of all plots as tables, for reading with a screen reader and for copying into a spreadsheet. */
export function WeeksTables({ insights }: { readonly insights: InsightsView }) {
  const { practitioners, byPractitioner, together, weeks } = insights;
  const nameOf = (wanted: string) => practitioners.find(({ id }) => id === wanted)?.name ?? "";
  return (
    <details className="insights__numbers">
      <summary>{t("insights.asTables")}</summary>
      <div className="insights__wide">
        <table className="insights__table">
          <caption>{t("insights.byWeek")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("insights.weekOf")}</th>
              <FigureHeads />
              <th scope="col">{t("insights.oldestProof")}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((first, week) => (
              <tr key={first}>
                <th scope="row">{dayInNumbers(first)}</th>
                {together.weeks[week] === undefined ? null : <FigureCells figures={together.weeks[week]} />}
                <td>{ageOrNone(insights.staleness.weeks[week] ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="insights__wide">
        <table className="insights__table">
          <caption>{t("insights.byPractitionerAndWeek")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("insights.practitioner")}</th>
              <th scope="col">{t("insights.weekOf")}</th>
              <FigureHeads />
            </tr>
          </thead>
          <tbody>
            {byPractitioner.flatMap(({ practitionerId, weeks: figures }) =>
              figures.map((one, week) => (
                <tr key={`${practitionerId} ${String(week)}`}>
                  <th scope="row">
                    <bdi>{nameOf(practitionerId)}</bdi>
                  </th>
                  <td>{weeks[week] === undefined ? null : dayInNumbers(weeks[week])}</td>
                  <FigureCells figures={one} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function ageOrNone(ms: number | null): string {
  return ms === null ? "–" : ageInWords(ms);
}
