import { Group, Radio } from "@mantine/core";
import type { PaperSize } from "../../shared/ipc/exports.ts";
import { t } from "../words/t.ts";
import { usePaper, usePrintChoices } from "./print-choices.ts";

const SIZES: readonly PaperSize[] = ["a4", "letter"];

/** Which paper is in the printer. */
export function PaperField() {
  const { choose } = usePrintChoices();
  const paper = usePaper();
  return (
    <Radio.Group
      label={t("print.paper")}
      value={paper}
      onChange={(value) => {
        const size = SIZES.find((one) => one === value);
        if (size !== undefined) choose({ paper: size });
      }}
    >
      <Group mt={4}>
        {SIZES.map((size) => (
          <Radio key={size} value={size} label={t(`print.paper.${size}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
