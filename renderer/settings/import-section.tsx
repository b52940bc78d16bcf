import { Text } from "@mantine/core";
import type { ImportKind } from "../../shared/ipc/imports.ts";
import { ImportField } from "./import-field.tsx";
import { SettingsSection } from "./settings-section.tsx";

const FILES: readonly { readonly kind: ImportKind; readonly label: string }[] = [
  { kind: "practitioners", label: "Practitioners" },
  { kind: "services", label: "Services" },
  { kind: "patients", label: "Patients" },
  { kind: "appointments", label: "Appointments" },
];

/** Importing from CSV files, in the order in which they need each other. */
export function ImportSection() {
  return (
    <SettingsSection title="Import">
      <Text size="sm" c="dimmed">
        CSV files, best in this order. Importing a file twice adds nothing twice.
      </Text>
      {FILES.map(({ kind, label }) => (
        <ImportField key={kind} kind={kind} label={label} />
      ))}
    </SettingsSection>
  );
}
