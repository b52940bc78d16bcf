import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Sentence } from "../words/say.ts";

/** A row of a file: the line it starts on (1 is the header), and its cells by column, `""` where there is none. */
export interface CsvRow<Column extends string> {
  readonly line: number;
  readonly cell: (column: Column) => string;
  /** More cells than the header names: a separator inside a text without quotes. */
  readonly hasTooMany: boolean;
}

/** The rows of a file, or why there are none to read. */
export type CsvReading<Column extends string> =
  | { readonly kind: "rows"; readonly rows: readonly CsvRow<Column>[] }
  | { readonly kind: "notReadable"; readonly why: Sentence };

/** The columns a file may have; others are ignored. */
export interface CsvColumns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

const Parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/**
 * Reads a CSV file (RFC 4180) with a header: comma or semicolon, with or without a byte order mark, columns by name in any
 * order and case, quoted cells with line breaks. Empty rows are left out; cells are trimmed.
 */
export function readCsv<Column extends string>(
  text: string,
  columns: CsvColumns<Column>,
): CsvReading<Column> {
  if (text.includes("\uFFFD")) return notReadable({ word: "csv.notUtf8" });
  const lines = parseLines(text);
  if (lines.kind === "notReadable") return lines;
  const [header, ...rows] = lines.rows;
  if (header === undefined) return notReadable({ word: "csv.empty" });
  const names = header.cells.map((name) => name.toLowerCase());
  const missing = columns.required.filter((column) => !names.includes(column));
  if (missing.length > 0) return notReadable(missingColumns(missing));
  const twice = [...columns.required, ...columns.optional].find(
    (column) => names.indexOf(column) !== names.lastIndexOf(column),
  );
  if (twice !== undefined) return notReadable({ word: "csv.columnTwice", values: { column: twice } });
  return {
    kind: "rows",
    rows: rows.map(({ line, cells }) => ({
      line,
      cell: (column) => unguarded(cells[names.indexOf(column)] ?? ""),
      hasTooMany: cells.slice(names.length).some((cell) => cell !== ""),
    })),
  };
}

/** A quote that our own export put before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function missingColumns(missing: readonly string[]): Sentence {
  const values = { columns: missing.map((column) => `“${column}”`).join(", ") };
  return { word: missing.length === 1 ? "csv.columnMissing" : "csv.columnsMissing", values };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseLines(text: string): { readonly kind: "rows"; readonly rows: Line[] } | NotReadable {
  // csv-parse counts CR LF inside quotes as two lines.
  const unixText = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    const parsed = Parsed.parse(
      parse(unixText, {
        delimiter: separatorOf(unixText),
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        trim: true,
      }),
    );
    const rows: Line[] = [];
    let lastLine = 0;
    for (const { record, info } of parsed) {
      if (record.some((cell) => cell !== "")) rows.push({ line: lastLine + 1, cells: record });
      lastLine = info.lines;
    }
    return { kind: "rows", rows };
  } catch (error) {
    if (error instanceof CsvError) return notReadable(sentenceFor(error));
    throw error;
  }
}

function sentenceFor({ code, lines }: CsvError & { readonly lines?: unknown }): Sentence {
  const isOpen = code === "CSV_QUOTE_NOT_CLOSED";
  return typeof lines === "number"
    ? { word: isOpen ? "csv.quoteOpenAt" : "csv.notCsvAt", values: { line: lines } }
    : { word: isOpen ? "csv.quoteOpen" : "csv.notCsv" };
}

/** Whichever of comma and semicolon the header has more of. */
function separatorOf(text: string): "," | ";" {
  const header = text.trimStart().split("\n", 1)[0] ?? "";
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

interface NotReadable {
  readonly kind: "notReadable";
  readonly why: Sentence;
}

function notReadable(why: Sentence): NotReadable {
  return { kind: "notReadable", why };
}
