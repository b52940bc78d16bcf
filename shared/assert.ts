/** Ends a `switch` over a union: does not compile while a variant is unhandled; throws if data lied about its kind. */
export function assertNever(value: never): never {
  throw new Error(
    `Unhandled variant: ${JSON.stringify((value as { kind?: unknown } | null)?.kind ?? typeof value)}`,
  );
}
