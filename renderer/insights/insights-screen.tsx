import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { PractitionerId } from "../../shared/ids.ts";
import type { InsightsView } from "../../shared/ipc/insights.ts";
import { dayInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { CauseBars } from "./cause-bars.tsx";
import { InsightTiles } from "./insight-tiles.tsx";
import { LeadPlot } from "./lead-plot.tsx";
import { PeopleTable } from "./people-table.tsx";
import { StalenessPlot } from "./staleness-plot.tsx";
import { useInsights } from "./use-insights.ts";
import type { Weeks } from "./use-insights.ts";
import { PeoplePlots, VisitPlots } from "./visit-plots.tsx";
import { WeeksTables } from "./weeks-table.tsx";
import "./insights.css";

const PERIODS = [4, 12, 26, 52] as const satisfies readonly Weeks[];
const EVERYBODY = "";

/** The screen "Insights": how many visits there were, how they went, how long before they were booked; drawn and in tables. */
export function InsightsScreen() {
  const [weeks, setWeeks] = useState<Weeks>(12);
  const [practitionerId, setPractitionerId] = useState<PractitionerId | null>(null);
  const { data: insights } = useInsights(weeks, practitionerId);
  if (insights === undefined) return null;
  const [first = insights.today] = insights.weeks;
  return (
    <div className="insights">
      <div className="insights__head">
        <h2>{t("insights.title")}</h2>
        <SegmentedControl
          aria-label={t("insights.period")}
          data={PERIODS.map((period) => ({
            value: String(period),
            label: t("insights.weeks", { count: period }),
          }))}
          value={String(weeks)}
          onChange={(chosen) => setWeeks(PERIODS.find((period) => String(period) === chosen) ?? weeks)}
        />
        <NativeSelect
          aria-label={t("insights.practitioner")}
          data={[
            { value: EVERYBODY, label: t("insights.everybody") },
            ...insights.practitioners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={practitionerId ?? EVERYBODY}
          onChange={({ currentTarget: { value } }) =>
            setPractitionerId(insights.practitioners.find(({ id }) => id === value)?.id ?? null)
          }
        />
        <p className="insights__note">{t("insights.since", { day: dayInShort(first) })}</p>
      </div>
      {insights.together.total.booked === 0 ? (
        <p className="insights__none">{t("insights.none")}</p>
      ) : (
        <VisitSections insights={insights} />
      )}
      <section>
        <h3>{t("insights.proofTitle")}</h3>
        <StalenessPlot insights={insights} />
      </section>
      <HowCounted />
      <WeeksTables insights={insights} />
    </div>
  );
}

function VisitSections({ insights }: { readonly insights: InsightsView }) {
  return (
    <>
      <InsightTiles insights={insights} />
      <section>
        <h3>{t("insights.byWeek")}</h3>
        <div className="insights__plots">
          <VisitPlots insights={insights} />
          <LeadPlot insights={insights} />
        </div>
        <p className="insights__note">{t("insights.leadHow")}</p>
      </section>
      <section>
        <h3>{t("insights.whyCancelled")}</h3>
        <CauseBars insights={insights} />
      </section>
      <section>
        <h3>{t("insights.byPractitioner")}</h3>
        <PeopleTable insights={insights} />
        <div className="insights__plots">
          <PeoplePlots insights={insights} />
        </div>
      </section>
    </>
  );
}

function HowCounted() {
  return (
    <section>
      <h3>{t("insights.howCounted")}</h3>
      <ul className="insights__how">
        <li>{t("insights.how.weeks")}</li>
        <li>{t("insights.how.bookings")}</li>
        <li>{t("insights.how.ahead")}</li>
        <li>{t("insights.how.used")}</li>
        <li>{t("insights.how.proof")}</li>
      </ul>
    </section>
  );
}
