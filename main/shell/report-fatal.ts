/** Where a last word can be said. */
export interface FatalReport {
  /** Electron's `dialog`. */
  readonly dialog: { readonly showErrorBox: (title: string, content: string) => void };
  readonly stderr: { readonly write: (text: string) => unknown };
  /** Electron's `app`. */
  readonly app: { readonly exit: (code: number) => void };
}

/**
 * Says in one sentence why the desk cannot go on, in a box and on standard error, and ends the program with exit code 1.
 * `sentence` is for a person: what to do, without data of a patient.
 */
export function reportFatal({ dialog, stderr, app }: FatalReport, sentence: string): void {
  stderr.write(`Clinic Desk: ${sentence}\n`);
  dialog.showErrorBox("Clinic Desk", sentence);
  app.exit(1);
}
