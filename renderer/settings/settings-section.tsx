import { Stack, Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";

/** A heading and what stands under it. */
export interface SettingsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the settings, named by its heading. */
export function SettingsSection({ title, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={3} size="h4" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
