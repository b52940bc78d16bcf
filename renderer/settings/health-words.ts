import type { CalendarHealth } from "../../shared/ipc/google.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** How a linked calendar is doing: when it was last proven to be in step, and how its changes arrive (AC5). */
export function healthWords(health: CalendarHealth | undefined, zone: ZoneId): string {
  if (health === undefined) return t("settings.health.notRead");
  if (health.problem === "calendarGone") return t("settings.health.calendarGone");
  if (health.problem === "accessLost") return t("settings.health.accessLost");
  if (health.age === "stale" && health.lastProvenAt !== null)
    return t("settings.health.stale", { time: instantInShort(health.lastProvenAt, zone) });
  if (health.lastProvenAt === null) return t("settings.health.notRead");
  const time = instantInShort(health.lastProvenAt, zone);
  return health.channel === "live"
    ? t("settings.health.live", { time })
    : t("settings.health.polling", { time });
}
