import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** Everybody's working hours, and the closed days from today on; undefined until they are read. */
export function useHours() {
  return useQuery({ queryKey: queryKeys.hours, queryFn: () => ask("readHours", undefined) }).data;
}
