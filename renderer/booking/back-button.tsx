import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";

/** Leads back to the fields of a form; it has the focus when it appears, for what had it is out of sight. */
export function BackButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const button = useFocusOnMount<HTMLButtonElement>();
  return (
    <Button
      ref={button}
      variant="subtle"
      size="compact-sm"
      className="booking__back"
      leftSection={<IconArrowLeft size={16} aria-hidden className="turns" />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
