import { Table, Text } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import type { ImportOutcome } from "../../shared/ipc/imports.ts";
import { t } from "../words/t.ts";

/** What became of a file. */
export interface ImportReportProps {
  readonly label: string;
  readonly outcome: ImportOutcome;
}

/** How many rows were taken, and a line with its reason for every row that was not. */
export function ImportReport({ label, outcome }: ImportReportProps) {
  switch (outcome.kind) {
    case "imported":
      return (
        <div className="import__report">
          <Text size="sm" component="output" display="block">
            {t("settings.imported", {
              added: outcome.added,
              alreadyThere: outcome.alreadyThere,
              bad: outcome.bad.length,
            })}
          </Text>
          {outcome.left === 0 ? null : (
            <Text size="sm" component="output" display="block">
              {t("jobs.importLeft", { count: outcome.left })}
            </Text>
          )}
          {outcome.bad.length === 0 ? null : (
            <Table aria-label={t("settings.importBad", { file: label })} fz="sm" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("settings.importLine")}</Table.Th>
                  <Table.Th>{t("settings.importWhy")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {outcome.bad.map((row) => (
                  <Table.Tr key={`${String(row.line)} ${row.reason}`}>
                    <Table.Td>{row.line}</Table.Td>
                    <Table.Td>{row.reason}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </div>
      );
    case "notReadable":
      return (
        <Text size="sm" role="alert" c="var(--mantine-color-error)" className="import__report">
          {outcome.reason}
        </Text>
      );
    case "clinicNotSetUp":
      return (
        <Text size="sm" role="alert" className="import__report">
          {t("settings.importNoClinic")}
        </Text>
      );
    default:
      return assertNever(outcome);
  }
}
