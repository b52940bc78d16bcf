export function missingFromSystem(): string[];
