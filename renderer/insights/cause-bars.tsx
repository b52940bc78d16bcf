import type { InsightsView } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { numberWords, shareWords } from "./insight-words.ts";

/** Why visits were cancelled: a line for each cause, as long as it was frequent. */
export function CauseBars({ insights }: { readonly insights: InsightsView }) {
  const { cancelled } = insights.together.total;
  const told = insights.causes.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    ...insights.causes.map(({ cause, count }) => ({ name: t(`insights.cause.${cause}`), count })),
    { name: t("insights.cause.unsaid"), count: cancelled - told },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return <p className="insights__none">{t("insights.noneCancelled")}</p>;
  return (
    <ul className="insights__causes">
      {lines.map(({ name, count }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="insights__track">
            <span className="insights__bar" style={{ inlineSize: `${String((count / cancelled) * 100)}%` }} />
          </span>
          <span>
            {t("insights.countAndShare", { number: numberWords(count), share: shareWords(count, cancelled) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
