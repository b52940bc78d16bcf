import { Button, Text } from "@mantine/core";
import type { FreeSlot, FreeSlotsPage } from "../../shared/ipc/free-slots.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { dayOfWall, shiftDay } from "../ui/civil-day.ts";
import { dayInShort, dayInWords } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** What was found, and the ways on from it. */
export interface FinderResultsProps {
  readonly pages: readonly FreeSlotsPage[];
  readonly practitioners: readonly Practitioner[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
  readonly onChoose: (slot: FreeSlot) => void;
}

/** Free times by day, each a button; at the end the way on, or how far was looked. */
export function FinderResults(props: FinderResultsProps) {
  const { pages, practitioners, onChoose } = props;
  const slots = pages.flatMap((page) => page.slots);
  const byDay = Map.groupBy(slots, ({ startsAt }) => dayOfWall(startsAt));
  const byId = new Map(practitioners.map((one) => [one.id, one]));
  return (
    <section aria-label={t("finder.results")}>
      {[...byDay].map(([day, ofDay]) => (
        <section key={day} aria-label={dayInWords(day)}>
          <Text component="h3" className="finder__heading">
            {dayInWords(day)}
          </Text>
          <ul className="finder__slots">
            {ofDay.map((slot) => {
              const practitioner = byId.get(slot.practitionerId);
              return (
                <li key={`${slot.practitionerId} ${slot.startsAt} ${String(slot.fold)}`}>
                  <button
                    type="button"
                    className="finder__slot"
                    data-colour={practitioner?.colour}
                    onClick={() => onChoose(slot)}
                  >
                    <bdi className="finder__time">{hoursOf(slot)}</bdi> <bdi>{practitioner?.name ?? ""}</bdi>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <WayOn {...props} hasSlots={slots.length > 0} />
    </section>
  );
}

function hoursOf({ startsAt, endsAt, fold }: FreeSlot): string {
  const hours = `${startsAt.slice(11)}–${endsAt.slice(11)}`;
  return fold === 0 ? hours : t("day.secondTime", { time: hours });
}

function WayOn({
  pages,
  hasMore,
  isLoading,
  hasSlots,
  onMore,
}: FinderResultsProps & { readonly hasSlots: boolean }) {
  const last = pages.at(-1);
  if (last === undefined) return null;
  const isEmpty = last.slots.length === 0;
  return (
    <>
      {isEmpty ? (
        <Text component="output" display="block" size="sm" c="dimmed" my="sm">
          {hasSlots
            ? t("finder.noMore", { day: dayInShort(last.searchedTo) })
            : t("finder.none", { day: dayInShort(last.searchedTo) })}
        </Text>
      ) : null}
      {hasMore ? (
        <Button variant="default" size="xs" mt="xs" loading={isLoading} onClick={onMore}>
          {isEmpty ? t("finder.later", { day: dayInShort(shiftDay(last.searchedTo, 1)) }) : t("finder.more")}
        </Button>
      ) : (
        <Text size="sm" c="dimmed" my="sm">
          {t("finder.end")}
        </Text>
      )}
    </>
  );
}
