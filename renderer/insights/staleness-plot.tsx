import type { InsightsView } from "../../shared/ipc/insights.ts";
import { dayInShort } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { ageInBrief, ageInWords, numberWords } from "./insight-words.ts";
import { durationScale } from "./plot-scale.ts";
import { WeekBars } from "./week-bars.tsx";

/** How old the proof that Google says the same became at most, from week to week, and ever. */
export function StalenessPlot({ insights }: { readonly insights: InsightsView }) {
  const { weeks, ever } = insights.staleness;
  if (ever === null) return <p className="insights__none">{t("insights.neverRead")}</p>;
  const whose = insights.practitioners.find(({ id }) => id === ever.practitionerId)?.name ?? "";
  return (
    <>
      <p className="insights__note">
        <Sentence
          of="insights.ever"
          values={{ time: ageInWords(ever.longestMs), day: dayInShort(ever.day), practitioner: whose }}
        />
      </p>
      <WeekBars
        title={t("insights.staleness")}
        name={t("insights.staleness")}
        unit=""
        weeks={insights.weeks}
        values={weeks}
        scale={durationScale(Math.max(0, ...weeks.map((age) => age ?? 0)))}
        words={(ms) => (ms === 0 ? numberWords(0) : ageInBrief(ms))}
        isWide
      />
    </>
  );
}
