/**
 * An access token of the real Google with the full calendar scope, for holding Google itself to the facts; undefined where
 * the sandbox is held to them.
 */
export const REAL_TOKEN = process.env["GOOGLE_CONFORMANCE_TOKEN"];
