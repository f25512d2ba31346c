// A vacancy as those see it who write it and those who look at it: all that is known, how it stands, and what can be done.
import type { InlineKeyboardButton } from "grammy/types";
import type { Done } from "../roles/gate.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { isOfReports, reasonsIn } from "./checking.ts";
import { type Desk, deskButton, isStaffs, type Pressed } from "./desk.ts";
import { type FieldName, fieldOfReason, fieldsOf, staysItself } from "./fields.ts";
import { verdictOf } from "./judging.ts";
import { missingOf } from "./missing.ts";
import { briefLines, fieldLines, printIn, titleOf, verdictLines } from "./print.ts";
import { type Exchange, exchangeLines, exchangeOf } from "./questions.ts";
import { asksForMoney } from "./reading.ts";
import { approvalsNeeded, approversOf, dayFor } from "./reviewing.ts";
import type { BlockReason, Verdict } from "./rules.ts";
import { type Vacancy, type VacancyRow, vacancyParts } from "./vacancies.ts";

/** Opens the card; behind it, all that is known of the vacancy at full length. */
export async function open(pressed: Pressed): Promise<Done> {
  await pressed.desk.note("vacancies-viewed", pressed.vacancy.code);
  if (pressed.rest === WHOLE) await show(pressed.ctx, wholeScreen(pressed));
  else await showCard(pressed);
  return "done";
}

/** What a button carries behind the id that asks for everything. */
const WHOLE = "all";
/** More lines are not one screen of a small phone. */
const MOST_LINES = 25;

function wholeScreen({ rt, ctx, desk, vacancy }: Pressed): Screen {
  const { words } = ctx;
  return {
    text: [
      words.html("vacancies-card-title", { code: vacancy.code, title: titleOf(words, vacancy) }),
      ...fieldLines(printIn(words, rt.config.zone), vacancy),
    ].join("\n"),
    buttons: [[deskButton(desk, words.plain("telegram-back"), "open", vacancy.id)]],
  };
}

/** Shows the card, with a word on what was just done. */
export async function showCard(pressed: Pressed, lead = ""): Promise<void> {
  await show(pressed.ctx, await cardScreen(pressed, lead));
}

/** So many buttons lead straight to what is missing. */
const MOST_CURES = 10;

interface Seen {
  readonly verdict: Verdict;
  /** The question at which its author stands; undefined when all was asked */
  readonly asked: FieldName | undefined;
  readonly approvers: readonly number[];
  /** How many reports wait to be looked at; told to staff alone */
  readonly reports: number;
  /** What the centre asked back, and what was answered */
  readonly exchange: Exchange | undefined;
}

/** The card of a vacancy as it stands now. */
export async function cardScreen(pressed: Pressed, lead = ""): Promise<Screen> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  const row = await rt.db.vacancy.findUniqueOrThrow({ where: { id: vacancy.id }, include: vacancyParts });
  const fields = fieldsOf(vacancy);
  const asked = vacancy.state === "draft" ? fields.find((field) => field === row.asked) : undefined;
  const told = asked === undefined ? fields : fields.slice(0, fields.indexOf(asked));
  const verdict = await verdictOf(rt.db, row, dayFor(rt, row));
  const isTold = (reason: BlockReason) => {
    const field = fieldOfReason[reason];
    return asked === undefined || (field !== undefined && told.includes(field)) || reason.startsWith("employer_");
  };
  const seen: Seen = {
    verdict: { ...verdict, blockReasons: verdict.blockReasons.filter(isTold) },
    asked,
    reports: isStaffs(desk)
      ? await rt.db.vacancyReport.count({ where: { vacancyId: vacancy.id, handledAt: null } })
      : 0,
    exchange: await exchangeOf(rt.db, vacancy.id),
    approvers: await rt.db.$transaction((tx) => approversOf(rt, tx, row as VacancyRow)),
  };
  const head = [
    ...(lead === "" ? [] : [lead, ""]),
    words.html("vacancies-card-title", { code: vacancy.code, title: titleOf(words, vacancy) }),
    words.html("vacancies-card-company", { company: vacancy.company.name, state: stateText(words, vacancy) }),
    ...englishLine(words, vacancy),
    ...(isStaffs(desk) ? licenceLine(pressed) : []),
    ...(await reasonLine(pressed, seen)),
    "",
  ];
  const below = standing(words, vacancy, seen, isStaffs(desk));
  const room = MOST_LINES - head.length - below.length;
  const { lines, isCut } = briefLines(printIn(words, rt.config.zone), vacancy, { fields: told, room });
  const more = isCut
    ? [[deskButton(desk, words.plain("vacancies-whole-button"), "open", `${vacancy.id}.${WHOLE}`)]]
    : [];
  return { text: [...head, ...lines, ...below].join("\n"), buttons: [...more, ...waysOn(pressed, seen)] };
}

/** Its English name, which whoever reads English is told: nobody else would see what stands there. */
function englishLine(words: Words, vacancy: Vacancy): string[] {
  const { en } = vacancy.title;
  if (!en || en === titleOf(words, vacancy)) return [];
  return [words.html("vacancies-line", { label: words.plain("vacancies-field-titleEn"), value: en })];
}

/** The agency's licence, for whoever looks at its vacancy. */
function licenceLine({ rt, ctx: { words }, vacancy: { abroad } }: Pressed): string[] {
  if (!abroad?.agency) return [];
  const { licenceNo: number, licenceUntil } = abroad.agency;
  const until = printIn(words, rt.config.zone).printing.date(licenceUntil);
  return [words.html("companies-card-licence", { number, until })];
}

/** A state in words. */
export function stateText(words: Words, { state, closedAs }: Pick<Vacancy, "state" | "closedAs">): string {
  return closedAs === undefined ? words.plain(`vacancies-state-${state}`) : words.plain(`vacancies-closed-${closedAs}`);
}

/**
 * Why it stands as it does now: what somebody said, or what came of reports. What the rules say still stands below, each
 * with its cure; when none of it holds any more, that is said.
 */
async function reasonLine({ rt, ctx, vacancy }: Pressed, seen: Seen): Promise<string[]> {
  const { blockReasons } = seen.verdict;
  if (vacancy.state === "inReview") return exchangeLines(ctx.words, seen.exchange);
  if (!["draft", "rejected", "suspended"].includes(vacancy.state)) return [];
  if (vacancy.state === "draft" && seen.exchange) return exchangeLines(ctx.words, seen.exchange);
  const change = await rt.db.vacancyChange.findFirst({
    where: { vacancyId: vacancy.id, to: vacancy.state, fields: { isEmpty: true } },
    orderBy: { id: "desc" },
  });
  if (!change?.reason) return [];
  const reasons = reasonsIn(change.reason);
  if (!reasons || reasons.some(isOfReports)) return [whyLine(ctx.words, vacancy, change.reason)];
  const isOver = vacancy.state === "suspended" && blockReasons.length === 0;
  return isOver ? [ctx.words.html("vacancies-hold-over")] : [];
}

/** Why it stands as it does: a question, where somebody gave it back with one. */
export function whyLine(words: Words, { state }: Pick<Vacancy, "state">, reason: string): string {
  const isQuestion = state === "draft" && reasonsIn(reason) === undefined;
  const said = { reason: reasonText(words, reason) };
  return words.html(isQuestion ? "vacancies-card-question" : "vacancies-card-reason", said);
}

/** A reason as it is read: what somebody typed, or what the rules say. */
function reasonText(words: Words, reason: string): string {
  const reasons = reasonsIn(reason);
  return reasons ? reasons.map((each) => words.plain(`vacancies-reason-${each}`)).join("; ") : reason;
}

function standing(
  words: Words,
  vacancy: Vacancy,
  { verdict, approvers, asked }: Seen,
  isStaffsDesk: boolean,
): string[] {
  if (vacancy.state === "rejected") return [];
  const missing = (asked === undefined ? missingOf(vacancy) : []).map((field) =>
    words.plain(`vacancies-field-${field}`),
  );
  const money = isStaffsDesk && (paysMoney(vacancy) || textsOf(vacancy).some(asksForMoney));
  const needed = approvalsNeeded(vacancy);
  const lines = [
    ...(missing.length > 0 ? [words.html("vacancies-missing", { fields: missing.join(", ") })] : []),
    ...verdictLines(words, verdict, vacancy),
    ...(money ? [`• ${words.html("vacancies-warning-money")}`] : []),
    ...(vacancy.state === "inReview" && needed > 1
      ? [words.html("vacancies-approved-by", { count: String(approvers.length), needed: String(needed) })]
      : []),
  ];
  return lines.length > 0 ? ["", ...lines] : [];
}

/** Everything in which somebody wrote freely. */
function textsOf({ title, place, hours, documents, benefits, contact, abroad }: Vacancy): string[] {
  const texts = [title.id, title.en, place, hours, contact, abroad?.employer, abroad?.language];
  return [...texts.flatMap((text) => text ?? []), ...documents, ...benefits];
}

/** Whether a line of its costs is the worker's, an exam's too: whoever approves it looks at what that is. */
function paysMoney({ abroad }: Vacancy): boolean {
  return (abroad?.costs ?? []).some(({ payer, amount }) => payer === "worker" && amount > 0);
}

function waysOn({ ctx, desk, vacancy }: Pressed, seen: Seen): InlineKeyboardButton[][] {
  const { verdict, asked } = seen;
  const { words } = ctx;
  const { id, state, revision } = vacancy;
  const own = (
    label: Parameters<Words["plain"]>[0] & `vacancies-${string}-button`,
    act: string,
    argument: string | number = id,
  ) => deskButton(desk, words.plain(label as "vacancies-edit-button"), act, argument, revision);
  const rows: InlineKeyboardButton[][] = [];
  if (seen.reports > 0)
    rows.push([button(words.plain("jobs-reports-home-button", { count: String(seen.reports) }), "posting-reports")]);
  const [isAsked, isAnswered] = [asksThem(desk, vacancy, seen), seen.exchange?.reply !== undefined];
  if (isAsked && !isAnswered) rows.push([own("vacancies-reply-button", "reply")]);
  if (asked !== undefined) rows.push([own("vacancies-go-on-button", "ask", `${id}.${asked}`)]);
  else if (
    (state === "draft" || state === "closed" || state === "suspended") &&
    verdict.publishable &&
    missingOf(vacancy).length === 0
  )
    rows.push([own(state === "closed" ? "vacancies-reopen-button" : "vacancies-hand-in-button", "send")]);
  if (isAsked && isAnswered) rows.push([own("vacancies-reply-again-button", "reply")]);
  if (asked === undefined && state !== "rejected")
    rows.push(
      ...inRows(
        toCure(vacancy, verdict).map((field) =>
          deskButton(
            desk,
            words.plain("vacancies-cure-button", { field: words.plain(`vacancies-field-${field}`) }),
            "ask",
            `${id}.${field}`,
          ),
        ),
        2,
      ),
    );
  if (isStaffs(desk)) {
    const hasApproved = seen.approvers.includes(desk.writer.telegramId);
    if (state === "inReview")
      rows.push(...(hasApproved ? [] : [[own("vacancies-publish-button", "publish")]]), [
        own("vacancies-give-back-button", "back"),
        own("vacancies-reject-button", "reject"),
      ]);
    if (state === "suspended") rows.push([own("vacancies-give-back-button", "back")]);
    if (state === "published") rows.push([own("vacancies-suspend-button", "suspend")]);
    if ((state === "closed" || state === "suspended") && vacancy.publishedAt !== undefined)
      rows.push([button(words.plain("alerts-tell-button"), "telling", id)]);
  }
  if (state === "published" || state === "suspended") rows.push([own("vacancies-close-button", "close")]);
  if (state !== "rejected") rows.push([own("vacancies-edit-button", "fields"), own("vacancies-copy-button", "copy")]);
  else rows.push([own("vacancies-copy-button", "copy")]);
  if (state === "draft" && vacancy.publishedAt === undefined) rows.push([own("vacancies-drop-button", "drop")]);
  rows.push([deskButton(desk, words.plain("telegram-back"), "list", `${state}.0`)]);
  return rows;
}

/** Whether somebody here is asked: the company, and whoever of the staff wrote it for them. */
function asksThem(desk: Desk, { state, madeBy }: Vacancy, { exchange }: Seen): boolean {
  return state === "draft" && exchange !== undefined && (!isStaffs(desk) || madeBy === desk.writer.telegramId);
}

/** The fields whose answers would let it go on. Where a reason names two, the one that has an answer needs no other. */
function toCure(vacancy: Vacancy, { blockReasons }: Verdict): FieldName[] {
  const { abroad } = vacancy;
  const pairs: Partial<Record<BlockReason, readonly FieldName[]>> = {
    job_order_missing: abroad?.jobOrderNo === undefined ? ["jobOrderNo"] : [],
    sip2mi_missing: abroad?.permitNo === undefined ? ["permitNo"] : [],
  };
  const isAnswered = (field: FieldName | undefined) =>
    (field === "jobOrderVerifiedBy" && abroad?.jobOrderVerifiedBy !== undefined) ||
    (field === "permitUntil" && abroad?.permitUntil !== undefined);
  const fields = blockReasons.flatMap((reason) => {
    const field = fieldOfReason[reason];
    const firsts = pairs[reason] ?? [];
    return field === undefined || (firsts.length > 0 && isAnswered(field)) ? firsts : [...firsts, field];
  });
  return [...new Set<FieldName>([...missingOf(vacancy), ...fields])].slice(0, MOST_CURES);
}

/** Every field as a button, to correct one. */
export async function chooseField(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  if (vacancy.state === "rejected") return open(pressed);
  const isHeld = vacancy.state === "published";
  const isClosed = vacancy.state === "closed";
  const note = vacancy.kind === "overseas" ? "vacancies-which-field-abroad" : "vacancies-which-field-here";
  const fields = (isClosed ? fieldsOf(vacancy).filter(staysItself) : fieldsOf(vacancy)).map((field) =>
    deskButton(desk, words.plain(`vacancies-field-${field}`), "ask", `${vacancy.id}.${field}`),
  );
  await waitForChoice(rt, desk.writer.telegramId, fields);
  await show(ctx, {
    text: words.html(isHeld ? note : isClosed ? "vacancies-which-field-closed" : "vacancies-which-field"),
    buttons: [
      ...inRows(fields, 2),
      ...(isClosed ? [[deskButton(desk, words.plain("vacancies-copy-button"), "copy", vacancy.id)]] : []),
      [deskButton(desk, words.plain("telegram-back"), "open", vacancy.id)],
    ],
  });
  return "done";
}
