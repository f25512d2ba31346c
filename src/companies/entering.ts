// What is known of a company is asked one thing after another; each answer is saved before the next is asked.
import { readDay } from "../assessments/days.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { cardScreen, factOf } from "./card-screen.ts";
import { amendCompany, type Fact, type FactName, factNames } from "./changing.ts";
import { companyWithin, lacksOf, todayOf } from "./companies.ts";
import { factsScreen } from "./desk-screens.ts";
import { makeCompany } from "./making.ts";
import type { OnCompany } from "./opening.ts";

/** Whoever looks something up in papers may take a while. */
const SECONDS = 60 * 60;
const LONGEST = 100;
const kinds = ["employer", "agency", "government"] as const;

/** What kind of company is it; before that, for which centre, where whoever asks has several. */
export async function chooseKind(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const { words } = ctx;
  const centres = await centresWithin(rt, staff);
  const chosen = argument === "" && centres.length === 1 ? centres[0] : centres.find(({ code }) => code === argument);
  if (argument !== "" && !chosen) return "no-such-thing";
  const buttons = [
    ...(chosen
      ? kinds.map((kind) => [button(words.plain(`companies-kind-${kind}`), "partner-kind", `${kind}.${chosen.code}`)])
      : centres.map(({ code, name }) => [button(inLanguage(name, words.language), "partner-new", code)])),
    [button(words.plain("telegram-back"), "partner")],
  ];
  await waitForChoice(rt, staff.telegramId, buttons.flat());
  await show(ctx, { text: words.html(chosen ? "companies-ask-kind" : "companies-ask-centre"), buttons });
  return "done";
}

/** Asks for the name of a new company. */
export async function askName(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const asked = await readNew(rt, staff, argument);
  if (!asked) return "no-such-thing";
  await waitForWords(rt, staff.telegramId, `partner-name ${argument}`, SECONDS);
  await show(ctx, {
    text: ctx.words.html("companies-ask-legalName"),
    buttons: [[button(ctx.words.plain("telegram-back"), "partner-new", asked.centreCode)]],
  });
  return "done";
}

/** Takes the name, which makes the company, and asks on. */
export async function hearName(rt: Runtime, ctx: BotContext, staff: Staff, said: string, asked: string): Promise<Done> {
  const wanted = await readNew(rt, staff, asked);
  if (!wanted) return "no-such-thing";
  const legalName = nameIn(said);
  if (legalName === undefined) {
    await waitForWords(rt, staff.telegramId, `partner-name ${asked}`, SECONDS);
    await send(ctx, {
      text: ctx.words.html("companies-wrong-legalName"),
      buttons: [[button(ctx.words.plain("telegram-back"), "partner-new", wanted.centreCode)]],
    });
    return "done";
  }
  const { is, code } = await makeCompany(rt, staff, { ...wanted, legalName });
  return goOn({ rt, ctx, staff }, code, ctx.words.html(`companies-new-${is}`), is === "already");
}

/** Which fact is to be changed? */
export async function chooseFact({ rt, ctx, company }: OnCompany): Promise<Done> {
  const published = await rt.db.vacancy.count({ where: { companyCode: company.code, state: "published" } });
  await show(ctx, factsScreen(ctx.words, company, published));
  return "done";
}

/** Asks for one fact. */
export async function askFact(on: OnCompany): Promise<Done> {
  const name = factNames.find((each) => each === on.rest);
  if (!name) return "no-such-thing";
  await show(on.ctx, await question(on, name));
  return "done";
}

/** Takes a fact as it was typed, and asks on for what is missing still. */
export async function hearFact(on: OnCompany, said: string): Promise<Done> {
  const name = factNames.find((each) => each === on.rest);
  switch (name) {
    case "legalName": {
      const legalName = nameIn(said);
      return legalName === undefined ? askAgain(on, name) : save(on, { legalName });
    }
    case "businessNumber": {
      const businessNumber = plainly(said).replace(/[\s.,-]|^nib:?/g, "");
      return /^\d{13}$/.test(businessNumber) ? save(on, { businessNumber }) : askAgain(on, name);
    }
    case "licence":
      return hearLicence(on, said);
    case "regencyCode":
      return hearRegency(on, said);
    default:
      return "no-such-thing";
  }
}

/** Takes the last day of a licence whose number was told before. */
export async function hearUntil(on: OnCompany, said: string): Promise<Done> {
  const no = decodeURIComponent(on.rest);
  const until = readUntil(on, lastPartOf(said));
  return until === undefined ? askUntil(on, no, "companies-wrong-until") : saveLicence(on, no, until);
}

/** Takes the regency that a button names. */
export async function takeRegency(on: OnCompany): Promise<Done> {
  const found = await on.rt.db.regency.findUnique({ where: { code: on.rest }, select: { code: true } });
  return found ? save(on, { regencyCode: found.code }) : "no-such-thing";
}

/** Takes the kind that a button names. */
export async function takeKind(on: OnCompany): Promise<Done> {
  const kind = kinds.find((each) => each === on.rest);
  return kind ? save(on, { kind }) : "no-such-thing";
}

/** `SIP3MI 123/2025, 31-12-2027`: the number and its last day together, or the number first. */
async function hearLicence(on: OnCompany, said: string): Promise<Done> {
  const parts = partsOf(said);
  const until = parts.length > 1 ? readUntil(on, parts.at(-1) ?? "") : undefined;
  const no = (until === undefined ? said : (parts[0] ?? "")).replace(/\s+/g, " ").slice(0, LONGEST);
  if (!/\d/.test(no)) return askAgain(on, "licence");
  return until === undefined ? askUntil(on, no, "companies-ask-until") : saveLicence(on, no, until);
}

/** The last day, also where the number stands before it once more. */
function lastPartOf(said: string): string {
  return partsOf(said).at(-1) ?? said;
}

function readUntil({ rt, company }: OnCompany, said: string): Day | undefined {
  return readDay(said, todayOf(rt, company));
}

function partsOf(said: string): string[] {
  return said
    .split(/\n|[,;]|\bs\.?\s?[/.]?d\.?\b|\bsampai(?: dengan)?\b|\buntil\b/i)
    .map((part) => part.trim())
    .filter(Boolean);
}

async function askUntil(
  on: OnCompany,
  no: string,
  text: "companies-ask-until" | "companies-wrong-until" | "companies-past-until",
) {
  const { rt, ctx, staff, company } = on;
  await waitForWords(rt, staff.telegramId, `partner-until ${company.code}.${encodeURIComponent(no)}`, SECONDS);
  await send(ctx, { text: ctx.words.html(text), buttons: [backToCard(on)] });
  return "done" as const;
}

function saveLicence(on: OnCompany, no: string, until: Day): Promise<Done> {
  if (until < todayOf(on.rt, on.company)) return askUntil(on, no, "companies-past-until");
  return save(on, { licence: { no, until } });
}

async function hearRegency(on: OnCompany, said: string): Promise<Done> {
  const { rt, ctx, company } = on;
  const found = matchPlace(said, await rt.db.regency.findMany());
  if ("value" in found) return save(on, { regencyCode: found.value.code });
  const near = found.problem === "ambiguous" ? found.places : found.nearest;
  if (near.length === 0) return askAgain(on, "regencyCode");
  await wait(on, "regencyCode");
  const choices = near.map(({ code, name }) => button(name, "partner-regency", `${company.code}.${code}`));
  await send(ctx, {
    text: ctx.words.html("companies-which-regency"),
    buttons: [...inRows(choices, 2), backToCard(on)],
  });
  return "done";
}

async function save(on: OnCompany, fact: Fact): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  const { words } = ctx;
  const outcome = await amendCompany(rt, staff, company.code, fact);
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "taken") return askAgain(on, "businessNumber", words.html("companies-taken-businessNumber"));
  const lead =
    outcome !== "same" && outcome.voided
      ? words.html("companies-saved-voided", { count: outcome.stopped })
      : words.html("companies-saved");
  return goOn(on, company.code, lead);
}

/** Asks for the next thing that is missing; the card, when nothing is. */
async function goOn(
  { rt, ctx, staff }: Pick<OnCompany, "rt" | "ctx" | "staff">,
  code: string,
  lead: string,
  toCard = false,
): Promise<Done> {
  const company = await companyWithin(rt.db, code, staff.reach);
  if (!company) return "no-such-thing";
  const on = { rt, ctx, staff, company, rest: "", nonce: "" };
  const [lack] = toCard ? [] : lacksOf(company, todayOf(rt, company));
  await showOn(ctx, lack === undefined ? await cardScreen(on, lead) : await question(on, factOf[lack], lead));
  return "done";
}

async function question(on: OnCompany, name: FactName, lead = ""): Promise<Screen> {
  const { ctx, company } = on;
  const { words } = ctx;
  if (name === "kind") {
    const buttons = kinds.map((kind) => [
      button(words.plain(`companies-kind-${kind}`), "partner-rekind", `${company.code}.${kind}`),
    ]);
    await waitForChoice(on.rt, on.staff.telegramId, [...buttons.flat(), ...backToCard(on)]);
    return { text: words.html("companies-ask-kind"), buttons: [...buttons, backToCard(on)] };
  }
  await wait(on, name);
  return { text: [lead, words.html(`companies-ask-${name}`)].filter(Boolean).join("\n\n"), buttons: [backToCard(on)] };
}

async function askAgain(on: OnCompany, name: Exclude<FactName, "kind">, text?: string): Promise<Done> {
  await wait(on, name);
  await showOn(on.ctx, { text: text ?? on.ctx.words.html(`companies-wrong-${name}`), buttons: [backToCard(on)] });
  return "done";
}

function wait({ rt, staff, company }: OnCompany, name: FactName): Promise<void> {
  return waitForWords(rt, staff.telegramId, `partner-fact ${company.code}.${name}`, SECONDS);
}

function backToCard({ ctx, company }: OnCompany) {
  return [button(ctx.words.plain("companies-later"), "partner-card", company.code)];
}

/** In place of what was pressed; below what was typed. */
function showOn(ctx: BotContext, screen: Screen): Promise<void> {
  return ctx.callbackQuery ? show(ctx, screen) : send(ctx, screen);
}

function nameIn(said: string): string | undefined {
  const name = said.replace(/\s+/g, " ").trim();
  return /\p{L}.*\p{L}/u.test(name) && name.length >= 3 && name.length <= LONGEST ? name : undefined;
}

/** `employer.MATARAM`, where that centre is the staff member's. */
async function readNew(rt: Runtime, staff: Staff, argument: string) {
  const [kindWord = "", centreCode = ""] = argument.split(".");
  const kind = kinds.find((each) => each === kindWord);
  const centres = await centresWithin(rt, staff);
  return kind && centres.some(({ code }) => code === centreCode) ? { kind, centreCode } : undefined;
}

function centresWithin(rt: Runtime, { reach }: Staff) {
  return rt.db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
}
