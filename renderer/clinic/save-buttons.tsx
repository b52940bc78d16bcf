import { Button, Group } from "@mantine/core";
import { t } from "../words/t.ts";

/** Where several fields belong together. */
export interface SaveButtonsProps {
  readonly isSaving: boolean;
  /** Nothing was changed: there is nothing to save. */
  readonly isUnchanged?: boolean;
  /** What saving is called; "Save" where left out. */
  readonly label?: string;
  readonly onDiscard?: () => void;
}

/** The two ends of a form: what was typed is saved as a whole, or let go. */
export function SaveButtons({ isSaving, isUnchanged = false, label, onDiscard }: SaveButtonsProps) {
  return (
    <Group gap="xs">
      <Button type="submit" size="xs" loading={isSaving} disabled={isUnchanged}>
        {label ?? t("clinic.save")}
      </Button>
      {onDiscard === undefined ? null : (
        <Button size="xs" variant="default" disabled={isUnchanged} onClick={onDiscard}>
          {t("clinic.discard")}
        </Button>
      )}
    </Group>
  );
}
