import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { ClinicForm } from "./clinic-form.tsx";

/** What the clinic is called, where it is and what it holds. */
export function ClinicSection({ clinic }: { readonly clinic: ReadyClinic }) {
  const { otherZoneOfThisComputer: other } = clinic;
  return (
    <SettingsSection title={t("clinic.title")}>
      <ClinicForm clinic={clinic} />
      <dl className="visit" aria-label={t("clinic.counts")}>
        {other === null ? null : (
          <>
            <dt>{t("clinic.zone")}</dt>
            <dd>{t("clinic.otherZone", { zone: clinic.clinic.zone, other })}</dd>
          </>
        )}
        <dt>{t("clinic.practitioners")}</dt>
        <dd>{clinic.practitioners.length}</dd>
        <dt>{t("clinic.services")}</dt>
        <dd>{clinic.services.length}</dd>
        <dt>{t("clinic.patients")}</dt>
        <dd>{clinic.patientCount}</dd>
      </dl>
    </SettingsSection>
  );
}
