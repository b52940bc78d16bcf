import { createTheme } from "@mantine/core";
import type { CSSVariablesResolver } from "@mantine/core";

/** The look of every control. White on blue 8 has 5.02 : 1, on Mantine's default of 6 only 3.56. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: 8,
  fontFamily: "system-ui, 'Segoe UI', 'Helvetica Neue', Cantarell, sans-serif",
  headings: {
    fontFamily: "system-ui, 'Segoe UI', 'Helvetica Neue', Cantarell, sans-serif",
    fontWeight: "600",
  },
  defaultRadius: "sm",
  cursorType: "pointer",
});

/** Where Mantine's own colours miss 4.5 : 1 on their background, ours take their place. */
export const readableVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#566069",
    "--mantine-color-placeholder": "#646e78",
    "--mantine-color-error": "#b3261e",
  },
  dark: {
    "--mantine-color-body": "#1b1f24",
    "--mantine-color-dimmed": "#a3adb8",
    "--mantine-color-placeholder": "#98a2ad",
    "--mantine-color-error": "#ffb4ab",
  },
});
