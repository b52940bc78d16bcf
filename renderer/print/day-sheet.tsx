import { IconClock } from "@tabler/icons-react";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { Proof } from "../../shared/ipc/proofs.ts";
import type { Instant } from "../../shared/time.ts";
import { clockText } from "../ui/civil-day.ts";
import { dayInWords, instantInShort } from "../ui/day-words.ts";
import { statusWord, STATUS_GLYPHS } from "../ui/status-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { type DaySheetPage, daySheetPages, isUnsent } from "./day-sheet-pages.ts";
import type { PrintChoices } from "./print-choices.ts";
import { proofOnPaper } from "./proof-on-paper.ts";
import "./print.css";

/** What a day sheet is drawn from. */
export interface DaySheetProps {
  readonly clinicName: string;
  readonly day: DayView;
  /** How fresh Google was, by practitioner; a practitioner without one has no calendar. */
  readonly proofs: ReadonlyMap<string, Proof>;
  /** When it was printed. */
  readonly printedAt: Instant;
  readonly paper: PaperSize;
  readonly choices: PrintChoices;
}

/** The day on paper: a table a practitioner, whose head comes again on each page, and a line that says how far it can be relied on. */
export function DaySheet(props: DaySheetProps) {
  const { day, paper, choices } = props;
  return (
    <div className="sheet" data-paper={paper}>
      {daySheetPages(day, choices).map((page) => (
        <Page key={page.practitionerId} page={page} {...props} />
      ))}
    </div>
  );
}

function Page({
  page,
  clinicName,
  day,
  proofs,
  printedAt,
  choices,
}: DaySheetProps & { readonly page: DaySheetPage }) {
  const { hasPhones, hasNotes } = choices;
  const columns = 5 + (hasPhones ? 1 : 0) + (hasNotes ? 1 : 0);
  return (
    <section className="sheet__page">
      <table className="sheet__table">
        <thead>
          <tr>
            <td colSpan={columns} className="sheet__head">
              <span className="sheet__practitioner">
                <bdi>{page.practitioner}</bdi>
              </span>
              <span>{dayInWords(day.day)}</span>
              <span className="sheet__clinic">
                <bdi>{clinicName}</bdi>
              </span>
            </td>
          </tr>
          <tr>
            <th scope="col">{t("print.time")}</th>
            <th scope="col">{t("print.patient")}</th>
            {hasPhones ? <th scope="col">{t("print.phone")}</th> : null}
            <th scope="col">{t("print.service")}</th>
            <th scope="col">{t("print.status")}</th>
            {hasNotes ? <th scope="col">{t("print.note")}</th> : null}
            <th scope="col" className="sheet__blank">
              {t("print.byHand")}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.visits.map((visit) => (
            <Row key={visit.id} visit={visit} choices={choices} />
          ))}
          {page.visits.length === 0 ? (
            <tr>
              <td colSpan={columns}>
                {page.closedBecause === null ? (
                  t("print.noVisits")
                ) : (
                  <Sentence of="print.closed" values={{ reason: page.closedBecause }} />
                )}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <footer className="sheet__facts">
        <p>{t("print.printedAt", { when: instantInShort(printedAt, day.zone) })}</p>
        <p>{proofOnPaper(proofs.get(page.practitionerId), day.zone)}</p>
        {page.unsent === 0 ? null : (
          <p>
            <IconClock size={13} aria-hidden /> {t("print.unsent", { count: page.unsent })}
          </p>
        )}
      </footer>
    </section>
  );
}

function Row({ visit, choices }: { readonly visit: DayAppointment; readonly choices: PrintChoices }) {
  const { startMinute, durationMinutes, status } = visit;
  return (
    <tr data-status={status}>
      <td className="sheet__time">
        <bdi dir="ltr">
          {clockText(startMinute)}–{clockText(startMinute + durationMinutes)}
        </bdi>
      </td>
      <td className="sheet__patient">
        <bdi>{visit.patientName}</bdi>
        {isUnsent(visit) ? (
          <>
            {" "}
            <IconClock size={13} aria-label={t("print.unsentMark")} />
          </>
        ) : null}
      </td>
      {choices.hasPhones ? (
        <td className="sheet__phone">
          <bdi dir="ltr">{visit.patientPhone ?? ""}</bdi>
        </td>
      ) : null}
      <td className="sheet__service">
        <bdi>{visit.serviceName}</bdi>
      </td>
      <td className="sheet__status">
        <span aria-hidden>{STATUS_GLYPHS[status]}</span> {statusWord(status)}
      </td>
      {choices.hasNotes ? (
        <td className="sheet__note" dir="auto">
          {visit.note}
        </td>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty, to be written into by hand */}
      <td className="sheet__blank" />
    </tr>
  );
}
