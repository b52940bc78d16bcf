import { z } from "zod";

/*
 * How somebody likes this desk's page. A preference is added here: its field, and what it is before anybody chose; main keeps
 * it, and the page reads it with `usePreferences` and changes it with `choosePreferences` (renderer/ui/preferences.ts).
 */

const FIELDS = {
  /** Single letters are commands (WCAG 2.1.4). */
  areLettersOn: z.boolean(),
  /** The tips that were put away, by name. */
  tipsPutAway: z.array(z.string().max(40)).max(100),
};

/** Everything that can be chosen for this desk's page, but its language. */
export const Preferences = z.object(FIELDS);
export type Preferences = z.infer<typeof Preferences>;

/** What the page is like before anybody chose. */
export const FIRST_PREFERENCES: Preferences = { areLettersOn: true, tipsPutAway: [] };

/** What is chosen anew; the rest stays as it is. */
export const ChoosePreferencesInput = z.object({ chosen: z.object(FIELDS).partial() });
export type ChoosePreferencesInput = z.infer<typeof ChoosePreferencesInput>;
