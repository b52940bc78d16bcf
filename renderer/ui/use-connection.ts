import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { queryKeys } from "./query-keys.ts";

/** How the clinic stands with Google. */
export function useConnection() {
  return useQuery({ queryKey: queryKeys.connection, queryFn: () => ask("readConnection", undefined) });
}
