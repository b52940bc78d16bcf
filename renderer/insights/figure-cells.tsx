import type { VisitFigures } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { numberWords, shareWords } from "./insight-words.ts";

/** The heads of the columns that FigureCells fills. */
export function FigureHeads() {
  return (
    <>
      <th scope="col">{t("insights.booked")}</th>
      <th scope="col">{t("insights.cancelled")}</th>
      <th scope="col">{t("insights.noShows")}</th>
      <th scope="col">{t("insights.daysAhead")}</th>
      <th scope="col">{t("insights.timeUsed")}</th>
    </>
  );
}

/** The figures of a line: counts, shares and the days between booking and visit. */
export function FigureCells({ figures }: { readonly figures: VisitFigures }) {
  const { booked, cancelled, noShows, lead, bookedMinutes, openMinutes } = figures;
  const counted = (count: number, of: number) =>
    count === 0
      ? numberWords(0)
      : t("insights.countAndShare", { number: numberWords(count), share: shareWords(count, of) });
  return (
    <>
      <td>{numberWords(booked)}</td>
      <td>{counted(cancelled, booked)}</td>
      <td>{counted(noShows, booked - cancelled)}</td>
      <td>
        {lead === null
          ? "–"
          : t("insights.medianAndSpan", {
              days: t("insights.days", { count: lead.median }),
              low: numberWords(lead.low),
              high: numberWords(lead.high),
            })}
      </td>
      <td>{openMinutes === null ? "–" : shareWords(bookedMinutes, openMinutes)}</td>
    </>
  );
}
