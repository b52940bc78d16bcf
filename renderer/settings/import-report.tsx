import { Table, Text } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import type { ImportOutcome } from "../../shared/ipc/imports.ts";

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
            {outcome.added} added, {outcome.alreadyThere} already there, {outcome.bad.length} not taken
          </Text>
          {outcome.bad.length === 0 ? null : (
            <Table aria-label={`${label}: rows that were not taken`} fz="sm" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Line</Table.Th>
                  <Table.Th>Why</Table.Th>
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
          Set the clinic up first.
        </Text>
      );
    default:
      return assertNever(outcome);
  }
}
