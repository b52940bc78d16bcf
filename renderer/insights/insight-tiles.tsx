import type { ReactNode } from "react";
import type { InsightsView } from "../../shared/ipc/insights.ts";
import { t } from "../words/t.ts";
import { ageInWords, hoursWords, numberWords, shareWords } from "./insight-words.ts";

/** The few numbers that somebody looks for first, each with what it is a part of. */
export function InsightTiles({ insights }: { readonly insights: InsightsView }) {
  const { booked, cancelled, noShows, lead, bookedMinutes, openMinutes } = insights.together.total;
  const ages = insights.staleness.weeks.filter((age) => age !== null);
  return (
    <dl className="insights__tiles">
      <Tile name={t("insights.booked")} value={numberWords(booked)}>
        {t("insights.alsoCancelled")}
      </Tile>
      <Tile name={t("insights.cancelled")} value={numberWords(cancelled)}>
        {t("insights.shareOfBooked", { share: shareWords(cancelled, booked) })}
      </Tile>
      <Tile name={t("insights.noShows")} value={numberWords(noShows)}>
        {t("insights.shareOfKept", { share: shareWords(noShows, booked - cancelled) })}
      </Tile>
      <Tile
        name={t("insights.daysAhead")}
        value={lead === null ? "–" : t("insights.days", { count: lead.median })}
      >
        {lead === null
          ? null
          : t("insights.halfWithin", { low: numberWords(lead.low), high: numberWords(lead.high) })}
      </Tile>
      <Tile
        name={t("insights.timeUsed")}
        value={openMinutes === null ? "–" : shareWords(bookedMinutes, openMinutes)}
      >
        {openMinutes === null
          ? t("insights.noHours")
          : t("insights.hoursOf", { booked: hoursWords(bookedMinutes), open: hoursWords(openMinutes) })}
      </Tile>
      <Tile name={t("insights.oldestProof")} value={ages.length === 0 ? "–" : ageInWords(Math.max(...ages))}>
        {t("insights.inThisPeriod")}
      </Tile>
    </dl>
  );
}

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Tile({ name, value, children }: TileProps) {
  return (
    <div className="insights__tile">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <small>{children}</small>
      </dd>
    </div>
  );
}
