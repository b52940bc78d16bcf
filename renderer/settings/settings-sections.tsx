import type { ComponentType } from "react";
import { AnswersSection } from "../clinic/answers-section.tsx";
import { ClinicSection } from "../clinic/clinic-section.tsx";
import { HoursSection } from "../clinic/hours-section.tsx";
import { PractitionersSection } from "../clinic/practitioners-section.tsx";
import { PrivacySection } from "../clinic/privacy-section.tsx";
import { ServicesSection } from "../clinic/services-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import type { SettingsSectionName } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { AboutSection } from "./about-section.tsx";
import { DesksSection } from "./desks-section.tsx";
import { GoogleSection } from "./google-section.tsx";
import { ImportSection } from "./import-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { LanguageSection } from "./language-section.tsx";

/** One section of the settings. */
export interface SettingsSectionKind {
  readonly name: SettingsSectionName;
  readonly title: () => string;
  readonly Content: ComponentType<{ readonly clinic: ReadyClinic }>;
}

/** Every section, in the order of the list. */
export const SETTINGS_SECTIONS: readonly SettingsSectionKind[] = [
  { name: "clinic", title: () => t("clinic.title"), Content: ClinicSection },
  { name: "practitioners", title: () => t("clinic.practitioners"), Content: PractitionersSection },
  { name: "services", title: () => t("clinic.services"), Content: ServicesSection },
  { name: "hours", title: () => t("clinic.hoursAndClosures"), Content: HoursSection },
  { name: "google", title: () => t("settings.google"), Content: GoogleSection },
  { name: "privacy", title: () => t("clinic.privacy"), Content: PrivacySection },
  { name: "answers", title: () => t("clinic.answers"), Content: AnswersSection },
  { name: "desks", title: () => t("desks.title"), Content: DesksSection },
  { name: "import", title: () => t("files.importAndExport"), Content: ImportSection },
  { name: "language", title: () => t("ui.language"), Content: LanguageSection },
  { name: "keys", title: () => t("settings.keys"), Content: KeysSection },
  { name: "about", title: () => t("settings.about"), Content: AboutSection },
];
