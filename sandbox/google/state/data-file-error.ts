/** A data file that cannot be used; the message says why and what to do. */
export class DataFileError extends Error {
  readonly code = "dataFile";

  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`The data file ${path} ${why}: stop what uses it, or give another with --data.`, options);
    this.name = "DataFileError";
  }
}
