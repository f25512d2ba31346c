import { inLanguage, linesIn } from "../catalogue/catalogue.ts";
import { scopeArgument } from "../jobs/scope.ts";
import { backToMenu } from "../menu/menu.ts";
import { button, inRows, linkButton } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Intake, isOpen, type Programme, type ProgrammeInTrade, type Trade, type TradeInList } from "./trades.ts";

/** More open intakes than this are one button, and the registration asks which. */
const mostIntakeButtons = 3;
/** So many jobs stand on a card; all of them, and those abroad, stand with the trade. */
const jobsOnCard = 2;
/** Names from visas and frameworks, explained where they are printed. */
const terms = ["SSW", "EPS", "G2G", "KKNI"] as const;

/** All trades on one screen; the lead says what brought the person here. */
export function tradesScreen(words: Words, trades: TradeInList[], lead = words.html("trades-all")): Screen {
  return { text: lead, buttons: [...tradeButtons(words, trades), [backToMenu(words)]] };
}

/** A trade: what it leads to, and its programmes with the next start of each. */
export function tradeScreen(words: Words, trade: Trade, vacancies = 0): Screen {
  const { language } = words;
  const jobs = jobLines(words, trade, Number.POSITIVE_INFINITY);
  const text = [
    words.html("trades-title", { name: inLanguage(trade.name, language) }),
    ...jobs,
    ...explained(words, jobs),
    ...vacancyLines(words, vacancies),
    ...trade.programmes.map((programme) => `\n${programmeLine(words, programme)}`),
    `\n${words.html(trade.programmes.length > 0 ? "trades-choose-programme" : "trades-no-programme")}`,
  ];
  const programmes = trade.programmes.map(({ code, name }) => [button(inLanguage(name, language), "programme", code)]);
  return {
    text: text.join("\n"),
    buttons: [...programmes, ...vacancyButtons(words, trade.code, vacancies), [allTrades(words), backToMenu(words)]],
  };
}

/** What a programme's card needs besides the programme. */
export interface CardSettings {
  /** Whether the person waits to hear that it opens. */
  waiting: boolean;
  /** The bot's name on Telegram, for the link that is shared. */
  botName: string;
  /** How many vacancies of its trade are open now. */
  vacancies: number;
}

/** A programme on one screen of a small phone: what it asks and gives, its intakes, the ways on. */
export function programmeScreen(words: Words, programme: Programme, settings: CardSettings): Screen {
  const name = inLanguage(programme.name, words.language);
  const text = [
    words.html("trades-title", { name }),
    "",
    words.html("trades-card-length", { length: daysOf(words, programme) }),
    words.html("trades-card-cost", { cost: costOf(words, programme) }),
    entryLine(words, programme),
    ...jobLines(words, { ...programme, jobsOverseas: [] }, jobsOnCard),
    ...vacancyLines(words, settings.vacancies),
    "",
    ...intakeLines(words, programme.intakes, settings.waiting),
  ];
  return { text: text.join("\n"), buttons: cardButtons(words, programme, name, settings) };
}

/** Whether a date says more than its line on the programme's card. */
function saysMore(intake: Intake): boolean {
  const { requirements, documents, selectionPlace, interviewOn, registrationOpensOn, reserves } = intake;
  const hasLines = [requirements, documents].some((lines) => (lines as unknown[]).length > 0);
  return hasLines || reserves > 0 || [selectionPlace, interviewOn, registrationOpensOn].some((each) => each !== null);
}

function dateButtons(words: Words, intakes: readonly Intake[]) {
  return intakes.slice(0, mostIntakeButtons).map(({ id, startsOn, centreName, zone }) => {
    const start = printingIn(words.language, zone).shortDate(startsOn);
    const centre = inLanguage(centreName, words.language);
    return [button(words.plain("trades-date-button", { start, centre }), "intake", id)];
  });
}

/** Who may take part, in one line. */
export function entryLine(
  words: Words,
  programme: Pick<Programme, "minimumEducation" | "minimumAge" | "maximumAge">,
): string {
  return words.html("trades-card-entry", { education: educationOf(words, programme), age: agesOf(words, programme) });
}

/** The full list of what a programme asks, and what its certificate is. */
export function detailsScreen(words: Words, programme: Programme): Screen {
  const scheme = programme.schemeName;
  const needs = [
    words.plain("trades-card-entry", { education: educationOf(words, programme), age: agesOf(words, programme) }),
    ...linesIn(programme.requirements, words.language),
  ];
  const text = [
    words.html("trades-title", { name: inLanguage(programme.name, words.language) }),
    "",
    words.html("trades-details-needs"),
    ...needs.map((line) => words.html("trades-line", { line })),
    "",
    words.html("trades-details-certificate"),
    scheme
      ? words.html("trades-details-scheme", { scheme: schemeOf(words, scheme, programme.kkniLevel) })
      : words.html("trades-details-no-scheme"),
    ...(programme.standardRef ? [words.html("trades-details-standard", { standard: programme.standardRef })] : []),
    "",
    `${words.html("trades-card-length", { length: lengthOf(words, programme) })}. ${words.html("trades-hours")}`,
  ];
  return {
    text: [...text, ...explained(words, text)].join("\n"),
    buttons: [
      ...registerButtons(words, programme, programme.intakes.filter(isOpen)),
      ...dateButtons(words, programme.intakes),
      [button(words.plain("telegram-back"), "programme", programme.code), backToMenu(words)],
    ],
  };
}

/** A plain word for each term that lines use, all on one line. */
function explained(words: Words, lines: string[]): string[] {
  const used = terms.filter((term) => lines.some((line) => line.includes(term)));
  return used.length === 0 ? [] : [used.map((term) => words.html(`trades-term-${term}`)).join(" ")];
}

/** A button for each trade, in two columns, with how many intakes are open. */
function tradeButtons(words: Words, trades: TradeInList[]) {
  const buttons = trades.map(({ code, shortName, openIntakes }) => {
    const name = inLanguage(shortName, words.language);
    const label = openIntakes > 0 ? words.plain("trades-trade-button", { name, open: String(openIntakes) }) : name;
    return button(label, "trade", code);
  });
  return inRows(buttons, 2);
}

function cardButtons(words: Words, programme: Programme, name: string, { waiting, botName, vacancies }: CardSettings) {
  const { code, tradeCode } = programme;
  const open = programme.intakes.filter(isOpen);
  const wish = waiting
    ? button(words.plain("wishes-take-back-button"), "unwish", code)
    : button(words.plain("wishes-wish-button"), "wish", code);
  return [
    ...(open.length > 0 ? registerButtons(words, programme, open) : [[wish]]),
    ...dateButtons(words, programme.intakes.filter(saysMore)),
    [
      button(words.plain("trades-details-button"), "details", code),
      button(words.plain("centres-button"), "centres", code),
    ],
    ...vacancyButtons(words, tradeCode, vacancies),
    [linkButton(words.plain("trades-share-button"), shareAddress(words, code, name, botName)), backToMenu(words)],
    [button(words.plain("telegram-back"), "trade", tradeCode)],
  ];
}

function registerButtons(words: Words, { code }: Programme, open: Intake[]) {
  if (open.length > mostIntakeButtons) return [[button(words.plain("trades-register-any-button"), "reg", `p.${code}`)]];
  return open.map(({ id, centreName, zone, startsOn }) => {
    const centre = inLanguage(centreName, words.language);
    const start = printingIn(words.language, zone).shortDate(startsOn);
    return [button(words.plain("trades-register-button", { start, centre }), "reg", id)];
  });
}

/** Telegram's own page for choosing whom to send a link to. */
function shareAddress(words: Words, code: string, name: string, botName: string): string {
  const url = encodeURIComponent(`https://t.me/${botName}?start=p_${code}`);
  return `https://t.me/share/url?url=${url}&text=${encodeURIComponent(words.plain("trades-share-text", { name }))}`;
}

/** How many vacancies are open in a trade; nothing where there is none. */
function vacancyLines(words: Words, count: number): string[] {
  return count === 0 ? [] : [words.html("trades-vacancies", { count: String(count) })];
}

function vacancyButtons(words: Words, tradeCode: string, count: number) {
  if (count === 0) return [];
  return [[button(words.plain("trades-vacancies-button", { count }), "jobs-list", scopeArgument({ tradeCode }))]];
}

function allTrades(words: Words) {
  return button(words.plain("trades-all-button"), "trades");
}

function programmeLine(words: Words, programme: ProgrammeInTrade): string {
  const name = inLanguage(programme.name, words.language);
  return words.html("trades-programme-line", {
    name,
    length: lengthOf(words, programme),
    next: nextOf(words, programme),
  });
}

function nextOf(words: Words, { next }: ProgrammeInTrade): string {
  if (!next) return words.plain("trades-next-noDate");
  const start = printingIn(words.language, next.zone).shortDate(next.startsOn);
  return words.plain(`trades-next-${next.standing}`, { start, seats: String(next.seatsLeft) });
}

function intakeLines(words: Words, intakes: Intake[], waiting: boolean): string[] {
  const tell = words.html(waiting ? "trades-waiting" : "trades-offer-to-tell");
  if (intakes.length === 0) return [`${words.html("trades-no-intake")} ${tell}`];
  const lines = [words.html("trades-intakes"), ...intakes.map((intake) => intakeLine(words, intake))];
  return intakes.some(isOpen) ? lines : [...lines, "", `${words.html("trades-none-open")} ${tell}`];
}

function intakeLine(words: Words, intake: Intake): string {
  const printing = printingIn(words.language, intake.zone);
  return words.html("trades-intake", {
    dates: printing.dateRange(intake.startsOn, intake.endsOn),
    centre: inLanguage(intake.centreName, words.language),
    standing: words.plain(`trades-standing-${intake.standing}`, {
      seats: String(intake.seatsLeft),
      of: String(intake.seats),
      closes: printing.shortDate(intake.registrationClosesOn),
      opens: printing.shortDate(intake.registrationOpensOn ?? intake.registrationClosesOn),
    }),
  });
}

type Jobs = { jobsDomestic: unknown; jobsOverseas: unknown };

function jobLines(words: Words, { jobsDomestic, jobsOverseas }: Jobs, most: number): string[] {
  const [here, abroad] = [jobsDomestic, jobsOverseas].map((jobs) =>
    linesIn(jobs, words.language).slice(0, most).join("; "),
  );
  return [
    ...(here ? [words.html("trades-card-jobs", { jobs: here })] : []),
    ...(abroad ? [words.html("trades-card-abroad", { jobs: abroad })] : []),
  ];
}

function lengthOf(words: Words, { lessonHours, trainingDays }: { lessonHours: number; trainingDays: number | null }) {
  const hours = String(lessonHours);
  if (trainingDays === null) return words.plain("trades-length", { hours });
  return words.plain("trades-length-days", { hours, days: String(trainingDays) });
}

/** How long, as people count: in days where they are known. */
function daysOf(words: Words, programme: { lessonHours: number; trainingDays: number | null }): string {
  const { trainingDays } = programme;
  return trainingDays === null
    ? lengthOf(words, programme)
    : words.plain("trades-days", { days: String(trainingDays) });
}

function costOf(words: Words, { feeRupiah }: Programme): string {
  return feeRupiah === 0 ? words.plain("trades-free") : printingIn(words.language, "Asia/Jakarta").rupiah(feeRupiah);
}

function educationOf(words: Words, { minimumEducation }: Pick<Programme, "minimumEducation">): string {
  return words.plain("trades-education", { education: minimumEducation });
}

function agesOf(words: Words, { minimumAge, maximumAge }: Pick<Programme, "minimumAge" | "maximumAge">): string {
  const least = String(minimumAge);
  if (maximumAge === null) return words.plain("trades-age-from", { least });
  return words.plain("trades-age-between", { least, most: String(maximumAge) });
}

function schemeOf(words: Words, scheme: string, kkniLevel: number | null): string {
  return kkniLevel === null ? scheme : words.plain("trades-scheme-level", { scheme, level: String(kkniLevel) });
}
