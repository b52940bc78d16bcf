export function findChromium(): string | undefined;
export const QUIET_ARGUMENTS: readonly string[];
