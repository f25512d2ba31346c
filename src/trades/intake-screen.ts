// The public card of a date: its seats, its days in the reader's zone, what it asks and where it is.
import { inLanguage, linesIn, otherLanguageOf } from "../catalogue/catalogue.ts";
import { backToMenu } from "../menu/menu.ts";
import { askAbout } from "../questions/on-cards.ts";
import { button, linkButton } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Intake, isOpen, lastMinuteOf, type Programme } from "./trades.ts";

/** What a date's own card needs besides the date: in whose zone its end is told, and whether the person waits for it. */
export interface IntakeCard {
  /** The reader's zone; undefined where it is not known: then the centre's */
  readonly zone: string | undefined;
  readonly waiting: boolean;
}

/** One date on a small screen: seats, until when, what is asked and brought, the test, the ways on. */
export function intakeScreen(
  words: Words,
  programme: Programme,
  intake: Intake,
  { zone, waiting }: IntakeCard,
): Screen {
  const printing = printingIn(words.language, intake.zone);
  const list = (head: "needs" | "bring", lines: unknown) => {
    const own = linesIn(lines, words.language).filter(Boolean);
    return own.length === 0
      ? []
      : ["", words.html(`trades-date-${head}`), ...own.map((line) => words.html("trades-line", { line }))];
  };
  const text = [
    words.html("trades-title", { name: inLanguage(programme.name, words.language) }),
    words.html(intake.number === null ? "trades-date-days" : "trades-date-numbered", {
      number: String(intake.number ?? ""),
      dates: printing.dateRange(intake.startsOn, intake.endsOn),
    }),
    inLanguage(intake.centreName, words.language),
    "",
    ...seatLines(words, intake),
    windowLine(words, intake, zone ?? intake.zone),
    ...(intake.selectionOn ? [words.html("trades-date-test", { day: printing.date(intake.selectionOn) })] : []),
    ...(intake.interviewOn ? [words.html("trades-date-interview", { day: printing.date(intake.interviewOn) })] : []),
    ...(intake.selectionPlace ? [words.html("trades-date-place", { place: intake.selectionPlace })] : []),
    ...list("needs", intake.requirements),
    ...list("bring", [intake.whatToBring, ...(intake.documents as unknown[])]),
    ...writtenIn(words, [intake.requirements, intake.documents].flat()),
  ];
  const wish = waiting
    ? button(words.plain("wishes-take-back-button"), "unwish", programme.code)
    : button(words.plain("wishes-wish-button"), "wish", programme.code);
  const canWish = !programme.intakes.some(isOpen);
  const { latitude, longitude } = intake;
  return {
    text: text.join("\n"),
    buttons: [
      ...(isOpen(intake)
        ? [[button(words.plain("trades-register-any-button"), "reg", intake.id)]]
        : canWish
          ? [[wish]]
          : []),
      [
        ...(latitude !== null && longitude !== null
          ? [linkButton(words.plain("trades-date-map"), mapAddress(latitude, longitude))]
          : []),
        button(words.plain("centres-button"), "centres", programme.code),
        askAbout(words, `i.${intake.id}`),
      ],
      [button(words.plain("telegram-back"), "programme", programme.code), backToMenu(words)],
    ],
  };
}

/** A point on a map that any phone opens. */
export function mapAddress(latitude: number, longitude: number): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
}

/** Says in which language staff wrote, to whoever reads another. */
function writtenIn(words: Words, lines: readonly unknown[]): string[] {
  const other = otherLanguageOf(lines, words.language);
  if (other === undefined) return [];
  const language = new Intl.DisplayNames(words.language, { type: "language" }).of(other) ?? other;
  return ["", words.html("trades-date-written", { language })];
}

function seatLines(words: Words, { seats, seatsLeft, reserves, standing }: Intake): string[] {
  return [
    standing === "full"
      ? words.html("trades-standing-full", { of: String(seats) })
      : words.html("trades-date-seats", { seats: String(seatsLeft), of: String(seats) }),
    ...(reserves > 0 ? [words.html("trades-date-reserves", { reserves: String(reserves) })] : []),
  ];
}

/** From when and until when one may register: the last day ends at midnight where the centre is. */
function windowLine(
  words: Words,
  { standing, registrationOpensOn, registrationClosesOn, zone }: Intake,
  reader: string,
) {
  const printing = printingIn(words.language, zone);
  if (standing === "closed") return words.html("trades-date-closed");
  const until = printingIn(words.language, reader).dateTime(lastMinuteOf(registrationClosesOn, zone));
  if (standing !== "announced" || registrationOpensOn === null) return words.html("trades-date-until", { until });
  return words.html("trades-date-window", { opens: printing.date(registrationOpensOn), until });
}
