import { DraftOffer } from "../ui/draft-offer.tsx";
import { useReadyClinic } from "../ui/use-clinic.ts";
import type { FormDraft } from "../ui/use-draft.ts";
import { newPatientOf } from "./patient-words.ts";
import type { NewPatient } from "./patient-words.ts";

/** A new patient that may have been begun, and what happens when it is gone on with. */
export interface PatientDraftOfferProps {
  readonly draft: FormDraft<"patient">;
  readonly onContinue: (begun: NewPatient) => void;
}

/** Offers a new patient that was begun and not registered; nothing where there is none. */
export function PatientDraftOffer({ draft, onContinue }: PatientDraftOfferProps) {
  const clinic = useReadyClinic();
  const { offered } = draft;
  if (offered === undefined || clinic === undefined) return null;
  return (
    <DraftOffer
      kind="patient"
      at={offered.at}
      zone={clinic.clinic.zone}
      onContinue={() => {
        draft.takeUp();
        onContinue(newPatientOf(offered.draft.fields));
      }}
      onDiscard={draft.discard}
    />
  );
}
