import { defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from "@mantine/core";
import { readableVariables, theme } from "./theme.ts";

type Variables = Record<string, string>;

function differences(wanted: Variables, present: Variables): Variables {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => present[name] !== value));
}

function block(selectors: readonly string[], variables: Variables): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value.replaceAll("'", '"')};`);
  return [`${selectors.join(",\n")} {`, ...lines, "}", ""].join("\n");
}

function schemeBlock(scheme: "light" | "dark", variables: Variables): string {
  const attribute = `[data-mantine-color-scheme="${scheme}"]`;
  return block([`:root${attribute}`, `:host(${attribute})`], variables);
}

/**
 * The text of theme-variables.css: the theme's CSS variables where they differ from Mantine's own style sheet. Written
 * ahead of time because the page's content security policy lets no style element in.
 */
export function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const ours = defaultCssVariablesResolver(merged);
  const mantines = defaultCssVariablesResolver(DEFAULT_THEME);
  const readable = readableVariables(merged);
  return [
    "/* Written by theme-variables.test.ts (vitest --update) from theme.ts. */",
    block([":root", ":host"], differences({ ...ours.variables, ...readable.variables }, mantines.variables)),
    schemeBlock("dark", differences({ ...ours.dark, ...readable.dark }, mantines.dark)),
    schemeBlock("light", differences({ ...ours.light, ...readable.light }, mantines.light)).trimEnd(),
    "",
  ].join("\n");
}
