import type { PrivacyMode } from "../../shared/model/clinic.ts";

/** How much of a patient Google can see, from most to least. */
export const PRIVACY_MODES: readonly PrivacyMode[] = ["full", "initials", "busy"];
