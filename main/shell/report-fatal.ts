/** Where a last word can be said. */
export interface FatalReport {
  /** Electron's `dialog`. */
  readonly dialog: { readonly showErrorBox: (title: string, content: string) => void };
  readonly stderr: { readonly write: (text: string) => unknown };
  /** Electron's `app`. */
  readonly app: { readonly exit: (code: number) => void };
}

/** Why the desk cannot go on. */
export interface LastWord {
  readonly sentence: string;
  /** 1: keychain, database or a fault; 2: a setting does not parse. */
  readonly exitCode: 1 | 2;
}

/**
 * Says in one sentence why the desk cannot go on, in a box and on standard error, and ends the program. `sentence` is for a
 * person: what to do, without data of a patient.
 */
export function reportFatal({ dialog, stderr, app }: FatalReport, { sentence, exitCode }: LastWord): void {
  stderr.write(`Clinic Desk: ${sentence}\n`);
  dialog.showErrorBox("Clinic Desk", sentence);
  app.exit(exitCode);
}
