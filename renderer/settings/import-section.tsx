import { Text } from "@mantine/core";
import type { ImportKind } from "../../shared/ipc/imports.ts";
import { ExportSection } from "./export-section.tsx";
import { ImportField } from "./import-field.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { t } from "../words/t.ts";

const KINDS: readonly ImportKind[] = ["practitioners", "services", "patients", "appointments"];

/** Importing from CSV files, and saving such files. */
export function ImportSection() {
  return (
    <>
      <ImportFiles />
      <ExportSection />
    </>
  );
}

/** Importing from CSV files, in the order in which they need each other. */
export function ImportFiles() {
  return (
    <SettingsSection title={t("settings.import")}>
      <Text size="sm" c="dimmed">
        {t("settings.importHint")}
      </Text>
      {KINDS.map((kind) => (
        <ImportField key={kind} kind={kind} label={t(`settings.importKind.${kind}`)} />
      ))}
    </SettingsSection>
  );
}
