import { Modal, Stack, Tabs } from "@mantine/core";
import { useState } from "react";
import { UnsavedQuestion } from "../clinic/unsaved-question.tsx";
import { useLeaving } from "../clinic/use-leaving.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useFocusReturn } from "../ui/use-focus-return.ts";
import type { SettingsSectionName } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import { useLanguageSetting } from "../words/language-setting.ts";
import { t } from "../words/t.ts";
import { SETTINGS_SECTIONS } from "./settings-sections.tsx";
import "./settings.css";
import "../clinic/set-up.css";

/** The dialog "Settings": a list of sections at its start, and one of them beside it. */
export function SettingsDialog({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, open, close } = useViewState();
  const isOpen = panel.kind === "settings";
  useFocusReturn(isOpen);
  const leaving = useLeaving();
  const section = (panel.kind === "settings" ? panel.section : undefined) ?? "clinic";
  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => leaving.leave(close)}
      size={1020}
      centered
      lockScroll={false}
      returnFocus={false}
      // Something may be typed and not saved: a slip of the pointer does not lose it.
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content classNames={{ content: "settings-dialog" }}>
        {/* A header element would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className="desk-drawer__title">{t("ui.header.settings")}</Modal.Title>
          <Modal.CloseButton aria-label={t("ui.close")} />
        </Modal.Header>
        <Modal.Body className="settings-dialog__body">
          <UnsavedQuestion leaving={leaving} />
          <Sections
            clinic={clinic}
            section={section}
            onSection={(name) => open({ kind: "settings", section: name })}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SectionsProps {
  readonly clinic: ReadyClinic;
  readonly section: SettingsSectionName;
  readonly onSection: (section: SettingsSectionName) => void;
}

/** What was looked at stays as it was left, typed text and all, until the dialog closes. */
function Sections({ clinic, section, onSection }: SectionsProps) {
  const [seen, setSeen] = useState<readonly SettingsSectionName[]>([section]);
  if (!seen.includes(section)) setSeen([...seen, section]);
  // A language that was just chosen draws all of this anew: the focus goes back to that field.
  const [isLanguageNew] = useState(() => useLanguageSetting.getState().isJustChosen);
  return (
    <Tabs
      orientation="vertical"
      className="settings-sections"
      value={section}
      onChange={(value) => {
        const chosen = SETTINGS_SECTIONS.find(({ name }) => name === value);
        if (chosen !== undefined) onSection(chosen.name);
      }}
    >
      <Tabs.List aria-label={t("settings.sections")} className="settings-sections__list">
        {SETTINGS_SECTIONS.map(({ name, title }) => (
          <Tabs.Tab
            key={name}
            value={name}
            data-autofocus={(name === section && !isLanguageNew) || undefined}
          >
            {title()}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {SETTINGS_SECTIONS.map(({ name, Content }) => (
        <Tabs.Panel key={name} value={name} className="settings-sections__panel">
          {seen.includes(name) ? (
            <Stack gap={28}>
              <Content clinic={clinic} />
            </Stack>
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
