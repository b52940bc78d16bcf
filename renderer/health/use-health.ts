import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { sayTested } from "./say-tested.ts";
import { t } from "../words/t.ts";

/** How often the page is read again while nothing is announced, in milliseconds. */
const LOOK_MS = 20_000;

/** How the desk is, and everything it relies on. */
export function useHealth() {
  return useQuery({
    queryKey: queryKeys.health,
    queryFn: () => ask("readHealth", undefined),
    refetchInterval: LOOK_MS,
  });
}

/** What a person can do about it. */
export function useHealthActs() {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.health });
  const syncNow = useMutation({ mutationFn: () => ask("syncNow", undefined), onSuccess: readAgain });
  const check = useMutation({
    mutationFn: (practitionerId: PractitionerId) => ask("lookAtCalendar", { practitionerId }),
    onSuccess: ({ kind }) => sayDone(kind === "cannotLook" ? t("health.cannotCheck") : t("health.checking")),
  });
  const copy = useMutation({
    mutationFn: () => ask("copyDatabase", undefined),
    onSuccess: async ({ kind }) => {
      await readAgain();
      sayDone(
        kind === "copied"
          ? t("health.copied")
          : kind === "diskFull"
            ? t("health.copyDiskFull")
            : t("health.copyFailed"),
      );
    },
  });
  const test = useMutation({
    mutationFn: () => ask("runSelfTest", undefined),
    onSuccess: async (outcome) => {
      await readAgain();
      sayTested(outcome);
    },
  });
  const text = useMutation({ mutationFn: () => ask("exportHealth", undefined) });
  return { syncNow, check, copy, test, text };
}
