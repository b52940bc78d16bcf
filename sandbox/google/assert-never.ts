/** Ends a `switch` over a union: does not compile while a variant is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
