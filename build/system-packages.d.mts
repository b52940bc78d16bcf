export const CHROMIUM_PLACES: readonly string[];
export function findChromium(): string | undefined;
export function missingFromSystem(): string[];
