import { MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import type { Practitioner, Service } from "../../shared/model/clinic.ts";
import { t } from "../words/t.ts";
import "./finder.css";

/** With whom, for what, and how long, as it stands in the fields. */
export interface TypedWanted {
  /** None: anybody. */
  readonly practitionerIds: readonly string[];
  readonly serviceId: string;
  /** In minutes. */
  readonly length: string;
}

/** The fields and one day beside them. */
export interface WantedFieldsProps {
  readonly wanted: TypedWanted;
  readonly practitioners: readonly Practitioner[];
  readonly services: readonly Service[];
  readonly onChange: (changed: Partial<TypedWanted>) => void;
  readonly day: {
    readonly label: string;
    readonly value: string;
    readonly error: string | null;
    readonly onChange: (day: string) => void;
  };
  /** Whether the length cannot be read. */
  readonly isLengthWrong: boolean;
}

/** With whom, for what, how long: a service brings its length along. */
export function WantedFields(props: WantedFieldsProps) {
  const { wanted, practitioners, services, day, onChange } = props;
  return (
    <>
      <MultiSelect
        label={t("finder.practitioners")}
        placeholder={wanted.practitionerIds.length === 0 ? t("finder.anybody") : undefined}
        data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...wanted.practitionerIds]}
        onChange={(practitionerIds) => onChange({ practitionerIds })}
        comboboxProps={{ withinPortal: false }}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("finder.anybody") }}
        hidePickedOptions
      />
      <div className="finder__what">
        <NativeSelect
          label={t("booking.service")}
          data-autofocus
          data={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={wanted.serviceId}
          onChange={({ currentTarget: { value } }) => {
            const service = services.find(({ id }) => id === value);
            const length = service === undefined ? wanted.length : String(service.durationMinutes);
            onChange({ serviceId: value, length });
          }}
        />
        <TextInput
          label={t("finder.length")}
          inputMode="numeric"
          autoComplete="off"
          value={wanted.length}
          error={props.isLengthWrong ? t("finder.unreadable.length") : null}
          onChange={(event) => onChange({ length: event.currentTarget.value })}
        />
        <TextInput
          label={day.label}
          type="date"
          max="9999-12-31"
          value={day.value}
          error={day.error}
          onChange={(event) => day.onChange(event.currentTarget.value)}
        />
      </div>
    </>
  );
}
