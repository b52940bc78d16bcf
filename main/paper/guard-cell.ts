/** How a cell begins that a spreadsheet takes for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;
/** A number in its international form computes nothing. */
const PHONE = /^\+[\d\s]+$/;

/** A cell that no spreadsheet runs as a formula: a quote is put before it, which the import takes away again. */
export function guardCell(text: string): string {
  // What begins with a quote and such a sign already would lose its quote when it is read again.
  return (FORMULA.test(text) && !PHONE.test(text)) || /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
