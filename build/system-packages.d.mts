export function missingFromSystem(command: string): string[];
