import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { PractitionerId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { sayProof } from "./proof-words.ts";
import type { SaidProof } from "./proof-words.ts";
import { followSeconds } from "./follow-seconds.ts";

/** How fresh the proof of one practitioner's calendar is, by the desk's clock; drawn again only when its words change. */
export function useProof(practitionerId: PractitionerId): SaidProof | undefined {
  const { data, dataUpdatedAt } = useQuery({
    queryKey: queryKeys.proofs,
    queryFn: () => ask("readProofs", undefined),
  });
  const proof = data?.proofs.find((one) => one.practitionerId === practitionerId)?.proof;
  const said = (): SaidProof | undefined =>
    data && proof && sayProof(proof, Date.parse(data.now) + Date.now() - dataUpdatedAt);
  useSyncExternalStore(followSeconds, () => JSON.stringify(said()));
  return said();
}
