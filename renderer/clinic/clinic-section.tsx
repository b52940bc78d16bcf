import { countryName } from "../onboarding/countries.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";

/** What the clinic is called, where it is and what it holds. */
export function ClinicSection({ clinic }: { readonly clinic: ReadyClinic }) {
  const { name, zone, country } = clinic.clinic;
  return (
    <SettingsSection title="Clinic">
      <dl className="visit">
        <dt>Name</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
        <dt>Time zone</dt>
        <dd>
          {zone}
          {clinic.otherZoneOfThisComputer === null
            ? ""
            : `; this computer is set to ${clinic.otherZoneOfThisComputer}, which changes nothing here`}
        </dd>
        <dt>Country</dt>
        <dd>{countryName(country)}</dd>
        <dt>Practitioners</dt>
        <dd>{clinic.practitioners.length}</dd>
        <dt>Services</dt>
        <dd>{clinic.services.length}</dd>
        <dt>Patients</dt>
        <dd>{clinic.patientCount}</dd>
      </dl>
    </SettingsSection>
  );
}
