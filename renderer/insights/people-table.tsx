import type { InsightsView } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { FigureCells, FigureHeads } from "./figure-cells.tsx";

/** The figures of the whole period: a line for each practitioner, and one for all together. */
export function PeopleTable({ insights }: { readonly insights: InsightsView }) {
  const most = Math.max(1, ...insights.byPractitioner.map(({ total }) => total.booked));
  return (
    <div className="insights__wide">
      <table className="insights__table">
        <caption className="insights__unseen">{t("insights.byPractitioner")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("insights.practitioner")}</th>
            <th aria-hidden />
            <FigureHeads />
          </tr>
        </thead>
        <tbody>
          {insights.byPractitioner.map(({ practitionerId, total }) => {
            const practitioner = insights.practitioners.find(({ id }) => id === practitionerId);
            return (
              <tr key={practitionerId} data-colour={practitioner?.colour}>
                <th scope="row">
                  <bdi>{practitioner?.name}</bdi>
                </th>
                <td aria-hidden className="insights__lane">
                  <span
                    className="insights__bar"
                    style={{ inlineSize: `${String((total.booked / most) * 100)}%` }}
                  />
                </td>
                <FigureCells figures={total} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("insights.together")}</th>
            <td aria-hidden />
            <FigureCells figures={insights.together.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
