// The questions of a vacancy, one after the other, and each again where somebody corrects it.
import type { InlineKeyboardButton } from "grammy/types";
import type { ByLanguage } from "../catalogue/format.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import { inRows } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { raw, type Words } from "../telegram/texts.ts";
import { showCard } from "./card.ts";
import { deskButton, type Pressed } from "./desk.ts";
import { type Edited, editVacancy } from "./editing.ts";
import type { Answer, Given } from "./field-answers.ts";
import {
  choicesOf,
  type FieldName,
  fieldOfReason,
  fieldsOf,
  fieldToAsk,
  isFree,
  isLight,
  readAnswer,
  readField,
} from "./fields.ts";
import { verdictOf } from "./judging.ts";
import { blockText, fieldText, printIn } from "./print.ts";
import { asksForMoney } from "./reading.ts";
import { dayFor, todayOf } from "./reviewing.ts";
import type { BlockReason } from "./rules.ts";
import { type Vacancy, vacancyParts, vacancyWhere } from "./vacancies.ts";

export const TYPING_SECONDS = 60 * 60;
/** So many certificates have a button; each can be typed. */
const MOST_SCHEMES = 20;

/** Asks for one field, which a button names. */
export async function ask(pressed: Pressed): Promise<Done> {
  const field = readField(pressed.rest);
  if (!field || !fieldsOf(pressed.vacancy).includes(field)) return "no-such-thing";
  await show(pressed.ctx, await question(pressed, field));
  return "done";
}

/** Takes the answer of a button: the field and what it stands for. */
export async function say(pressed: Pressed): Promise<Done> {
  const [name = "", value = ""] = pressed.rest.split(".");
  const field = readField(name);
  if (!field || !fieldsOf(pressed.vacancy).includes(field)) return "no-such-thing";
  if (!choicesOf(field, await givenFor(pressed, field)).includes(value)) return "no-such-thing";
  return answer(pressed, field, value);
}

/** Takes what was typed. */
export async function hear(pressed: Pressed, said: string): Promise<Done> {
  const field = readField(pressed.rest);
  if (!field || !fieldsOf(pressed.vacancy).includes(field)) return "no-such-thing";
  // The words of a button, typed, are that button.
  const given = await givenFor(pressed, field);
  const label = (value: string) => plainly(choiceLabel(pressed.ctx.words, field, value, given));
  const meant = choicesOf(field, given).find((value) => label(value) === plainly(said));
  return answer(pressed, field, meant ?? said);
}

/** Puts a certificate among those that are asked for, among those that are wished for, or out again. */
export async function tapScheme(pressed: Pressed): Promise<Done> {
  const { rt, vacancy } = pressed;
  const schemeId = Number(pressed.rest);
  const scheme = await rt.db.scheme.findFirst({
    where: { id: Number.isSafeInteger(schemeId) ? schemeId : 0, tradeCode: vacancy.trade.code },
    select: { id: true },
  });
  if (!scheme) return "no-such-thing";
  const before = vacancy.schemes.find(({ id }) => id === scheme.id);
  const others = vacancy.schemes.filter(({ id }) => id !== scheme.id);
  const after =
    before === undefined
      ? [{ id: scheme.id, required: true }]
      : before.required
        ? [{ id: scheme.id, required: false }]
        : [];
  const schemes = [...others, ...after].map(({ id, required }) => ({ schemeId: id, required }));
  return putSchemes(pressed, schemes);
}

/** Writes which certificates are asked for, and shows them; whoever is ready says so. */
async function putSchemes(pressed: Pressed, schemes: NonNullable<Answer["schemes"]>): Promise<Done> {
  const { ctx, desk, vacancy } = pressed;
  const edited = await write(pressed, "schemes", { schemes });
  if (edited === "unknown") return "no-such-thing";
  const changed = (await again(pressed)) ?? vacancy;
  const lead = outcomeLine(ctx.words, edited).join("\n");
  await show(ctx, await question({ ...pressed, vacancy: changed }, "schemes", lead));
  await desk.note("vacancy-edited", vacancy.code);
  return "done";
}

async function answer(pressed: Pressed, field: FieldName, said: string): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  const read = readAnswer(field, said, await givenFor(pressed, field));
  if ("problem" in read) {
    await send(ctx, await question(pressed, field, words.html(`vacancies-wrong-${read.problem}`)));
    return "done";
  }
  if (read.answer.schemes) return putSchemes(pressed, read.answer.schemes);
  const asked = await askedOf(rt, vacancy.id);
  const isOnTheWay = asked === field;
  // "Kontrak 1 tahun" says how long, too: that is not asked again.
  const isTwo = field === "contract" && read.answer.data?.contractMonths !== undefined;
  const after = fieldToAsk(vacancy, isTwo ? "contractMonths" : field);
  // The last answer once more, as by a second press of its button, leads to the question that follows it all the same.
  const next = isOnTheWay || (after !== undefined && after === asked) ? after : undefined;
  const edited = await write(pressed, field, read.answer, isOnTheWay ? (next ?? null) : undefined);
  if (edited === "unknown") return "no-such-thing";
  await desk.note("vacancy-edited", vacancy.code);
  const changed = { ...pressed, vacancy: (await again(pressed)) ?? vacancy };
  const reasons = await reasonsAt(rt, changed.vacancy, field);
  const hints = reasons.map((reason) =>
    words.html("vacancies-hint", { reason: raw(blockText(words, reason, changed.vacancy)) }),
  );
  if (isFree(field) && asksForMoney(said)) hints.push(words.html("vacancies-hint-money"));
  const lead = [...hints, ...outcomeLine(words, edited)].join("\n");
  // A correction that does not cure is asked for again; what another field has to cure is not.
  const isCurable = reasons.some((reason) => !reason.endsWith("_missing"));
  const follows = next ?? (!isOnTheWay && isCurable ? field : undefined);
  const screen = follows === undefined ? undefined : await question(changed, follows, lead);
  if (screen) await show(ctx, screen);
  else await showCard(changed, lead === "" ? words.html("vacancies-saved") : lead);
  return "done";
}

function write(pressed: Pressed, field: FieldName, answer: Answer, asked?: string | null): Promise<Edited> {
  const { rt, desk, vacancy } = pressed;
  const editing = { id: vacancy.id, writer: desk.writer, field, isLight: isLight(field) };
  return editVacancy(rt, asked === undefined ? editing : { ...editing, asked }, answer);
}

function again({ rt, vacancy }: Pressed): Promise<Vacancy | undefined> {
  return vacancyWhere(rt.db, { id: vacancy.id });
}

/** The question at which its author stands; the correction of another comes back to the card. */
async function askedOf(rt: Runtime, id: number): Promise<string | undefined> {
  const row = await rt.db.vacancy.findUnique({ where: { id }, select: { asked: true } });
  return row?.asked ?? undefined;
}

function outcomeLine(words: Words, edited: Edited): string[] {
  switch (edited) {
    case "in-review":
      return [words.html("vacancies-edited-in-review")];
    case "suspended":
      return [words.html("vacancies-edited-suspended")];
    case "back-to-draft":
      return [words.html("vacancies-edited-back-to-draft")];
    case "too-late":
    case "copy-instead":
      return [words.html(`vacancies-${edited}`)];
    default:
      return [];
  }
}

/** What the rules say at once of this very answer. */
async function reasonsAt(rt: Runtime, { id }: Vacancy, field: FieldName): Promise<BlockReason[]> {
  const row = await rt.db.vacancy.findUnique({ where: { id }, include: vacancyParts });
  if (!row) return [];
  const { blockReasons } = await verdictOf(rt.db, row, dayFor(rt, row));
  return blockReasons.filter((reason) => fieldOfReason[reason] === field);
}

/** The question, what is known already, its buttons; what is typed next is its answer. */
export async function question(pressed: Pressed, field: FieldName, lead = ""): Promise<Screen> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  const given = await givenFor(pressed, field);
  const fields = fieldsOf(vacancy);
  const isFirstTime = (await askedOf(rt, vacancy.id)) === field;
  const known = isFirstTime ? undefined : fieldText(printIn(words, rt.config.zone), vacancy, field);
  await waitForWords(rt, desk.writer.telegramId, `${desk.door}-answer ${vacancy.id}.${field}`, TYPING_SECONDS);
  const text = [
    ...(lead === "" ? [] : [lead, ""]),
    words.html("vacancies-question-head", {
      code: vacancy.code,
      nth: String(fields.indexOf(field) + 1),
      of: String(fields.length),
    }),
    words.html(
      field === "contract" && vacancy.kind === "overseas" ? "vacancies-ask-contract-abroad" : `vacancies-ask-${field}`,
    ),
    ...(known === undefined ? [] : [words.html("vacancies-now", { value: known })]),
  ];
  return {
    text: text.join("\n"),
    buttons: [
      ...(field === "schemes" ? schemeButtons(pressed, given) : []),
      ...inRows(
        choicesOf(field, given).map((value) =>
          deskButton(desk, choiceLabel(words, field, value, given), "say", `${vacancy.id}.${field}.${value}`),
        ),
        field === "country" || field === "education" ? 3 : 2,
      ),
      [deskButton(desk, words.plain("vacancies-to-card-button"), "open", vacancy.id)],
    ],
  };
}

function schemeButtons({ ctx, desk, vacancy }: Pressed, { schemes }: Given): InlineKeyboardButton[][] {
  return schemes.slice(0, MOST_SCHEMES).map(({ id, name }) => {
    const chosen = vacancy.schemes.find((scheme) => scheme.id === id);
    const how = chosen === undefined ? "out" : chosen.required ? "required" : "wished";
    return [deskButton(desk, ctx.words.plain(`vacancies-tick-${how}`, { name }), "scheme", `${vacancy.id}.${id}`)];
  });
}

function choiceLabel(words: Words, field: FieldName, value: string, given: Given): string {
  const label = choiceWords(words, field, value, given);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

function choiceWords(words: Words, field: FieldName, value: string, { countries }: Given): string {
  if (field === "country") {
    const name = countries.find(({ code }) => code === value)?.name;
    return name?.[words.language] ?? name?.id ?? value;
  }
  if (field === "schemes") return words.plain("vacancies-schemes-done");
  if ((field === "contractMonths" && value !== "none") || (field === "contract" && /^\d/.test(value)))
    return words.plain("vacancies-months", { count: value });
  if (field === "experience")
    return value === "0" ? words.plain("vacancies-none-needed") : words.plain("vacancies-months", { count: value });
  if (field === "education") return value === "none" ? words.plain("vacancies-none-needed") : value;
  if (field === "age" && value === "18") return words.plain("vacancies-age-from", { from: "18" });
  if (field === "closesOn") return words.plain("vacancies-in-days", { days: value });
  if (field === "contract") return words.plain(`vacancies-contract-${value as "PKWT"}`);
  return words.plain(labels[`${field}.${value}`] ?? "vacancies-none");
}

type Label =
  | "vacancies-skip"
  | "vacancies-none"
  | "vacancies-any-age"
  | "vacancies-pays-nothing"
  | "vacancies-through-the-bot"
  | "vacancies-not-known"
  | "vacancies-not-there-yet"
  | "vacancies-visa-work"
  | "vacancies-visa-other"
  | "vacancies-yes"
  | "vacancies-no"
  | `vacancies-written-${Parameters<Given["written"]>[0]}`;

/** What a button says, by its field and value. One that is not here leaves its field empty. */
const labels: Readonly<Record<string, Label>> = {
  "titleEn.none": "vacancies-skip",
  "place.none": "vacancies-skip",
  "contractMonths.none": "vacancies-skip",
  "age.none": "vacancies-any-age",
  "fee.none": "vacancies-pays-nothing",
  "contact.none": "vacancies-through-the-bot",
  "placementCost.none": "vacancies-pays-nothing",
  "departsOn.none": "vacancies-not-known",
  "permitNo.none": "vacancies-not-there-yet",
  "permitUntil.none": "vacancies-not-there-yet",
  "jobOrderNo.none": "vacancies-not-there-yet",
  "jobOrderVerifiedBy.none": "vacancies-not-there-yet",
  "jobOrderVerifiedBy.mission": "vacancies-written-mission",
  "hours.8x6": "vacancies-written-hours-8x6",
  "hours.8x5": "vacancies-written-hours-8x5",
  "documents.usual": "vacancies-written-documents-usual",
  "benefits.bpjs": "vacancies-written-benefits-bpjs",
  "visa.work": "vacancies-visa-work",
  "visa.other": "vacancies-visa-other",
  "terms.yes": "vacancies-yes",
  "terms.no": "vacancies-no",
};

/** What reading this field needs: the places and countries only where they are asked for. */
async function givenFor({ rt, vacancy }: Pressed, field: FieldName): Promise<Given> {
  const [regencies, destinations, schemes] = await Promise.all([
    field === "regency" ? rt.db.regency.findMany() : [],
    field !== "country" ? [] : rt.db.destination.findMany({ where: { tradeCode: null }, orderBy: { id: "asc" } }),
    field !== "schemes"
      ? []
      : rt.db.scheme.findMany({
          where: { tradeCode: vacancy.trade.code },
          orderBy: { name: "asc" },
          select: { id: true, name: true },
        }),
  ]);
  const written = rt.texts.in("id");
  return {
    vacancy,
    today: todayOf(rt),
    regencies,
    schemes,
    countries: destinations.map(({ country, name }) => ({ code: country, name: name as ByLanguage })),
    written: (text) => written.plain(`vacancies-written-${text}`),
  };
}
