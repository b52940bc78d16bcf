import { Button } from "@mantine/core";
import type { HealthView } from "../../shared/ipc/health.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { HealthLine } from "./health-line.tsx";
import { useHealthActs } from "./use-health.ts";

/** What the lines about this desk are drawn from. */
export interface DeskLinesProps {
  readonly health: HealthView;
  readonly zone: ZoneId;
}

function sizeWords(bytes: number): string {
  return new Intl.NumberFormat(spokenLanguage().locale, {
    style: "unit",
    unit: "megabyte",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
}

/** The clinic's desks, the database, the keychain, the program. */
export function DeskLines({ health, zone }: DeskLinesProps) {
  const { open } = useViewState();
  const { copy } = useHealthActs();
  const { bytes, checkedAt, copiedAt } = health.database;
  const database = { size: sizeWords(bytes), checked: instantInShort(checkedAt, zone) };
  return (
    <ul className="health__lines">
      <HealthLine
        state="good"
        action={
          <Button size="xs" variant="default" onClick={() => open({ kind: "settings", section: "desks" })}>
            {t("health.showDesks")}
          </Button>
        }
      >
        {t("health.desks", { count: health.desks })}
      </HealthLine>
      <HealthLine
        state="good"
        action={
          <Button size="xs" variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
            {t("health.copyNow")}
          </Button>
        }
      >
        {copiedAt === null
          ? t("health.databaseNoCopy", database)
          : t("health.databaseCopied", { ...database, copied: instantInShort(copiedAt, zone) })}
      </HealthLine>
      <HealthLine state={health.keychain === "fine" ? "good" : "act"}>
        {t(`health.keychain.${health.keychain}`)}
      </HealthLine>
    </ul>
  );
}
