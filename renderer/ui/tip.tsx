import { Button, Text } from "@mantine/core";
import { choosePreferences, usePreferences } from "./preferences.ts";
import { t } from "../words/t.ts";
import "./tip.css";

/** The tips, by where they stand. */
export const TIPS = ["booking", "appointment", "patients", "queue", "finder"] as const;

/** Which tip. */
export interface TipProps {
  readonly name: (typeof TIPS)[number];
}

/** A short tip in its place, until somebody has put it away at this desk. */
export function Tip({ name }: TipProps) {
  const { tipsPutAway } = usePreferences();
  if (tipsPutAway.includes(name)) return null;
  return (
    <section className="tip" aria-label={t("help.tip")}>
      <Text size="sm">{t(`help.tip.${name}`)}</Text>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        onClick={() => void choosePreferences({ tipsPutAway: [...tipsPutAway, name] })}
      >
        {t("help.gotIt")}
      </Button>
    </section>
  );
}
