import { IconAlertTriangle, IconCircleCheck, IconClock, IconDeviceDesktop } from "@tabler/icons-react";
import type { PractitionerId } from "../../shared/ids.ts";
import type { ProofMood } from "./proof-words.ts";
import { useProof } from "./use-proofs.ts";
import "./proof-light.css";

const GLYPHS = {
  fresh: IconCircleCheck,
  old: IconClock,
  unsure: IconAlertTriangle,
  alone: IconDeviceDesktop,
} as const satisfies Record<ProofMood, unknown>;

/** The light in the head of a column: whether Google says the same about these times, and since when. */
export function ProofLight({ practitionerId }: { readonly practitionerId: PractitionerId }) {
  const said = useProof(practitionerId);
  if (said === undefined) return null;
  const Glyph = GLYPHS[said.mood];
  return (
    <span className="proof" data-mood={said.mood} title={said.sentence}>
      <Glyph size={13} aria-hidden />
      <span>{said.short}</span>
    </span>
  );
}

/** The same in a sentence, beside the slot that somebody is about to book. */
export function ProofSentence({ practitionerId }: { readonly practitionerId: PractitionerId }) {
  const said = useProof(practitionerId);
  if (said === undefined) return null;
  const Glyph = GLYPHS[said.mood];
  return (
    <p className="proof proof--long" data-mood={said.mood}>
      <Glyph size={16} aria-hidden />
      <span>{said.sentence}</span>
    </p>
  );
}
