import type { WizardStep } from "../../shared/ipc/wizard.ts";
import { ask } from "../desk.ts";
import { sayFault } from "../ui/query-client.ts";
import { useViewState } from "../ui/view-state.ts";

/** Opens the wizard at a step, in the place of the desk; at the one where it stands where none is named. */
export async function openWizard(step?: WizardStep): Promise<void> {
  try {
    const place = step ?? (await ask("readWizard", undefined)).step;
    useViewState.getState().close();
    await ask("keepWizard", { isOpen: true, step: place });
  } catch (error) {
    sayFault(error, "saved");
  }
}
