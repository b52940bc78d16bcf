import { openWizard } from "../onboarding/open-wizard.ts";
import type { SettingsSectionName } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";

function section(name: SettingsSectionName): () => void {
  return () => useViewState.getState().open({ kind: "settings", section: name });
}

/** What can be set up of the clinic. */
export const clinicCommands: readonly Command[] = [
  {
    id: "practitioners",
    title: () => t("clinic.practitioners"),
    group: "clinic",
    run: section("practitioners"),
  },
  { id: "services", title: () => t("clinic.services"), group: "clinic", run: section("services") },
  { id: "closeDays", title: () => t("clinic.hoursAndClosures"), group: "clinic", run: section("hours") },
  { id: "privacy", title: () => t("clinic.privacy"), group: "clinic", run: section("privacy") },
  { id: "desks", title: () => t("desks.title"), group: "clinic", run: section("desks") },
  { id: "wizard", title: () => t("onboarding.wizard.open"), group: "clinic", run: () => void openWizard() },
  { id: "about", title: () => t("settings.about"), group: "desk", run: section("about") },
];
