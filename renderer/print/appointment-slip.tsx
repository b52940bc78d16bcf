import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { dayInWords } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import "./print.css";

/** What a patient takes home. */
export interface AppointmentSlipProps {
  readonly clinicName: string;
  readonly visit: DayAppointment;
  readonly practitioner: string;
  readonly paper: PaperSize;
}

/** A slip of a quarter of a sheet: who comes when, in words, to whom, and what for. */
export function AppointmentSlip({ clinicName, visit, practitioner, paper }: AppointmentSlipProps) {
  return (
    <div className="sheet" data-paper={paper}>
      <section className="slip">
        <p className="slip__clinic">
          <bdi>{clinicName}</bdi>
        </p>
        <p>
          <Sentence of="print.slipFor" values={{ patient: visit.patientName }} />
        </p>
        <p className="slip__when">
          {t("print.slipWhen", {
            day: dayInWords(dayOfWall(visit.startsAt)),
            time: visit.startsAt.slice(11),
          })}
        </p>
        <p>
          <Sentence of="print.slipWith" values={{ practitioner }} />
        </p>
        <p>
          <bdi>{visit.serviceName}</bdi>
        </p>
        <p className="slip__hint">{t("print.slipHint")}</p>
      </section>
    </div>
  );
}
