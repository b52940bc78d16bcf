import { countryName } from "../onboarding/countries.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";

/** What the clinic is called, where it is and what it holds. */
export function ClinicSection({ clinic }: { readonly clinic: ReadyClinic }) {
  const { name, zone, country } = clinic.clinic;
  return (
    <SettingsSection title={t("clinic.title")}>
      <dl className="visit">
        <dt>{t("clinic.name")}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
        <dt>{t("clinic.zone")}</dt>
        <dd>
          {clinic.otherZoneOfThisComputer === null
            ? zone
            : t("clinic.otherZone", { zone, other: clinic.otherZoneOfThisComputer })}
        </dd>
        <dt>{t("clinic.country")}</dt>
        <dd>{countryName(country)}</dd>
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
