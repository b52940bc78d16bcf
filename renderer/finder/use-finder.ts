import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FindFreeSlotsInput, FreeSlotsPage } from "../../shared/ipc/free-slots.ts";
import type { CivilDate } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { readFinder } from "./read-finder.ts";
import type { FinderFields } from "./read-finder.ts";
import { ANY_TIME } from "./typed-wish.ts";

/** What is known when somebody begins to look. */
export interface FinderStart {
  readonly clinic: ReadyClinic;
  readonly practitionerIds: readonly string[];
  readonly serviceId: string | null;
  /** Another length than the service's; null: the service's. */
  readonly durationMinutes: number | null;
  readonly from: CivilDate;
}

function firstFields({ clinic, ...start }: FinderStart): FinderFields {
  const service = clinic.services.find(({ id }) => id === start.serviceId) ?? clinic.services[0];
  return {
    ...ANY_TIME,
    practitionerIds: start.practitionerIds,
    serviceId: service?.id ?? "",
    length: String(start.durationMinutes ?? service?.durationMinutes ?? 30),
    from: start.from < clinic.today ? clinic.today : start.from,
  };
}

const FROM_THE_FIELD: CivilDate | null = null;

/** The fields of the finder and what was found. While a field cannot be read, what was found before stays. */
export function useFinder(start: FinderStart) {
  const { practitioners, services } = start.clinic;
  const [fields, setFields] = useState<FinderFields>(() => firstFields(start));
  const [lastInput, setLastInput] = useState<FindFreeSlotsInput>();
  const reading = readFinder(fields, practitioners);
  const input = reading.kind === "input" ? reading.input : lastInput;
  const found = useInfiniteQuery({
    queryKey: [...queryKeys.freeSlots, input ?? null],
    queryFn: ({ pageParam }): Promise<FreeSlotsPage> => {
      if (input === undefined) throw new Error("nothing is looked for yet");
      return ask("findFreeSlots", { ...input, from: pageParam ?? input.from });
    },
    initialPageParam: FROM_THE_FIELD,
    getNextPageParam: ({ nextFrom }) => nextFrom,
    enabled: input !== undefined,
  });
  const change = (changed: Partial<FinderFields>): void => {
    if (reading.kind === "input") setLastInput(reading.input);
    setFields((before) => ({ ...before, ...changed }));
  };
  return {
    fields,
    change,
    service: services.find(({ id }) => id === fields.serviceId),
    problem: reading.kind === "unreadable" ? reading.problem : null,
    pages: found.data?.pages,
    hasMore: found.hasNextPage,
    isLoading: found.isFetchingNextPage,
    loadMore: () => void found.fetchNextPage(),
  };
}
