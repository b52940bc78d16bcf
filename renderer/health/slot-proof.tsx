import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PractitionerId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { useReadyClinic } from "../ui/use-clinic.ts";
import { ProofSentence } from "./proof-light.tsx";

/**
 * Asks Google about a practitioner's calendar as soon as somebody is about to book there, and says how fresh that is. Takes the
 * value of a form's field; nothing where it names no practitioner.
 */
export function SlotProof({ practitionerId }: { readonly practitionerId: string }) {
  const chosen = useReadyClinic()?.practitioners.find(({ id }) => id === practitionerId)?.id;
  const { mutate } = useMutation({
    mutationFn: (id: PractitionerId) => ask("lookAtCalendar", { practitionerId: id }),
  });
  useEffect(() => {
    if (chosen !== undefined) mutate(chosen);
  }, [mutate, chosen]);
  return chosen === undefined ? null : <ProofSentence practitionerId={chosen} />;
}
