import type { ReactNode } from "react";
import { Table, Text } from "@mantine/core";
import { IconLayersIntersect } from "@tabler/icons-react";
import type { ConnectionPill } from "../../shared/ipc/google.ts";
import { STATUSES } from "../../shared/model/status-ladder.ts";
import { HelpSection } from "./help-section.tsx";
import { STATUS_GLYPHS, statusWord } from "./status-words.ts";
import { t } from "../words/t.ts";

interface Sign {
  readonly name: string;
  readonly sign: ReactNode;
  readonly meaning: string;
}

function SignTable({ id, signs }: { readonly id: string; readonly signs: readonly Sign[] }) {
  return (
    <Table aria-labelledby={id} verticalSpacing={6}>
      <Table.Tbody>
        {signs.map(({ name, sign, meaning }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" className="help__sign">
              {sign}
            </Table.Th>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function statusSigns(): readonly Sign[] {
  const statuses = STATUSES.map((status) => ({
    name: status,
    sign: (
      <>
        <span aria-hidden>{STATUS_GLYPHS[status]}</span> {statusWord(status)}
      </>
    ),
    meaning: t(`help.status.${status}`),
  }));
  const overlap = {
    name: "overlap",
    sign: (
      <>
        <IconLayersIntersect size={13} aria-hidden /> {t("help.overlap")}
      </>
    ),
    meaning: t("help.overlapMeaning"),
  };
  return [...statuses, overlap];
}

/** The wordings of the pill, each with a number where it has one. */
const PILLS: Readonly<Record<ConnectionPill["kind"], () => string>> = {
  upToDate: () => t("ui.pill.upToDate"),
  sending: () => t("ui.pill.sending", { count: 2 }),
  offline: () => t("ui.pill.offlineWith", { count: 3 }),
  waitingForGoogle: () => t("ui.pill.waitingForGoogleWith", { count: 3 }),
  needsYou: () => t("ui.pill.needsYou", { count: 1 }),
  notRead: () => t("ui.pill.notRead"),
  signInAgain: () => t("ui.pill.signInAgain"),
  notConnected: () => t("ui.pill.notConnected"),
  notConfigured: () => t("ui.pill.notConfigured"),
};

const PILL_KINDS = [
  "upToDate",
  "sending",
  "offline",
  "waitingForGoogle",
  "needsYou",
  "notRead",
  "signInAgain",
  "notConnected",
  "notConfigured",
] as const;

function pillSigns(): readonly Sign[] {
  return PILL_KINDS.map((kind) => ({ name: kind, sign: PILLS[kind](), meaning: t(`help.pill.${kind}`) }));
}

/** What the signs on a visit mean, and what the pill says of Google. */
export function HelpSigns() {
  return (
    <>
      <HelpSection title={t("help.statuses")}>
        {(id) => (
          <>
            <SignTable id={id} signs={statusSigns()} />
            <Text size="sm" c="dimmed" mt={4}>
              {t("help.late")}
            </Text>
          </>
        )}
      </HelpSection>
      <HelpSection title={t("help.pills")}>{(id) => <SignTable id={id} signs={pillSigns()} />}</HelpSection>
    </>
  );
}
