import { expect, test } from "vitest";
import { themeCss } from "./theme-css.ts";

test("theme-variables.css says what the theme says", async () => {
  await expect(themeCss()).toMatchFileSnapshot("./theme-variables.css");
});
