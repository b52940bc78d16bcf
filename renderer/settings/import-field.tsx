import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { ImportKind } from "../../shared/ipc/imports.ts";
import { ask } from "../desk.ts";
import { decodeCsv } from "./decode-csv.ts";
import { ImportReport } from "./import-report.tsx";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";

/** One kind of file. */
export interface ImportFieldProps {
  readonly kind: ImportKind;
  readonly label: string;
}

/** The contract takes no more; such a file is no list of patients. */
const LONGEST = 20_000_000;

/** Takes one CSV file, hands its text over whole and says what became of it. */
export function ImportField({ kind, label }: ImportFieldProps) {
  const id = useId();
  const queryClient = useQueryClient();
  const importing = useMutation({
    mutationFn: async (file: File) => {
      const text = decodeCsv(new Uint8Array(await file.arrayBuffer()));
      if (text.length > LONGEST)
        return {
          kind: "notReadable",
          reason: t("settings.importTooLarge"),
        } as const;
      return ask("importCsv", { kind, text, language: spokenLanguage().language });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <div className="import">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        disabled={importing.isPending}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) importing.mutate(file);
          // The same file can be chosen again once it was corrected.
          event.currentTarget.value = "";
        }}
      />
      {importing.data === undefined ? null : <ImportReport label={label} outcome={importing.data} />}
    </div>
  );
}
