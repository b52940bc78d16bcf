import { Button, Stack } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { SavePdfInput } from "../../shared/ipc/exports.ts";
import { ask } from "../desk.ts";
import { saySaving } from "../ui/say-saving.ts";
import { t } from "../words/t.ts";

/** Prints what is laid out, or saves it as a PDF. */
export function PrintButtons({ pdf }: { readonly pdf: SavePdfInput }) {
  const save = useMutation({
    mutationFn: () => ask("savePdf", pdf),
    onSuccess: (outcome) => saySaving(outcome, (count) => t("print.saved", { count })),
  });
  return (
    <Stack gap="xs">
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t("print.print")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t("print.savePdf")}
      </Button>
    </Stack>
  );
}
