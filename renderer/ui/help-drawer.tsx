import { Button, Stack } from "@mantine/core";
import { announce } from "./announcer.tsx";
import { DeskDrawer } from "./desk-drawer.tsx";
import { HelpKeys, LettersSwitch } from "./help-keys.tsx";
import { HelpSection } from "./help-section.tsx";
import { HelpSigns } from "./help-signs.tsx";
import { choosePreferences } from "./preferences.ts";
import { TIPS } from "./tip.tsx";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";
import "./help.css";

/** The drawer "Keys and help": every key and the switch for single letters, what the signs mean, and every tip. */
export function HelpDrawer() {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title={t("help.title")} isOpen={panel.kind === "help"} onClose={close} size={520}>
      <Stack gap="lg">
        <HelpKeys />
        <LettersSwitch />
        <HelpSigns />
        <HelpSection title={t("help.tips")}>{() => <Tips />}</HelpSection>
      </Stack>
    </DeskDrawer>
  );
}

function Tips() {
  const showAll = async () => {
    await choosePreferences({ tipsPutAway: [] });
    announce(t("help.tipsShown"));
  };
  return (
    <>
      <ul className="help__tips">
        {TIPS.map((name) => (
          <li key={name}>{t(`help.tip.${name}`)}</li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={() => void showAll()}>
        {t("help.tipsAgain")}
      </Button>
    </>
  );
}
