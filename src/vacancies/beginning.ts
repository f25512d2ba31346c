// How a new vacancy begins: for which company, in which trade, here or abroad; each by a button or typed.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyKind } from "../platform/generated/prisma/enums.ts";
import { plainly, slipsBetween } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { inRows } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { question, TYPING_SECONDS } from "./asking.ts";
import { type Desk, deskButton } from "./desk.ts";
import { type Beginning, beginVacancy, companiesOf } from "./drafting.ts";
import { vacancyWhere } from "./vacancies.ts";

/** A new one: of which company, where somebody writes for several; then of which trade. */
export async function startNew(rt: Runtime, ctx: BotContext, desk: Desk, argument: string): Promise<Done> {
  const [code = "", pageWord = ""] = argument.split(".");
  const page = readPage(pageWord);
  if (page === undefined) return "no-such-thing";
  const own = "companyCode" in desk.writer ? desk.writer.companyCode : code;
  return own === "" ? chooseCompany(rt, ctx, desk, page) : chooseTrade(rt, ctx, desk, own);
}

async function chooseCompany(
  rt: Runtime,
  ctx: BotContext,
  desk: Desk,
  page: number,
  named: Prisma.CompanyWhereInput = {},
): Promise<Done> {
  const { words } = ctx;
  const where = { AND: [{ state: { not: "suspended" as const } }, named, companiesOf(desk.writer)] };
  const total = await rt.db.company.count({ where });
  const companies = await rt.db.company.findMany({
    where,
    orderBy: [{ state: "desc" }, { legalName: "asc" }, { code: "asc" }],
    skip: page * PAGE,
    take: PAGE,
  });
  await wait(rt, desk, "company");
  await show(ctx, {
    text: words.html(total === 0 ? "vacancies-which-company-none" : "vacancies-which-company"),
    buttons: [
      ...companies.map(({ code, legalName }) => [deskButton(desk, legalName, "new", code)]),
      ...turning(words, `${desk.door}-new`, ".", page, total),
      [deskButton(desk, words.plain("telegram-back"), "")],
    ],
  });
  return "done";
}

async function chooseTrade(rt: Runtime, ctx: BotContext, desk: Desk, companyCode: string, lead = ""): Promise<Done> {
  const { words } = ctx;
  const company = await companyFor(rt.db, desk, companyCode);
  if (!company) return "no-such-thing";
  const trades = await rt.db.trade.findMany({
    where: { active: true },
    orderBy: { position: "asc" },
    select: { code: true, shortName: true },
  });
  await wait(rt, desk, `trade ${companyCode}`);
  await show(ctx, {
    text: [lead, words.html("vacancies-which-trade", { company: company.legalName })].filter(Boolean).join("\n\n"),
    buttons: [
      ...inRows(
        trades.map(({ code, shortName }) =>
          deskButton(desk, inLanguage(shortName, words.language), "trade", `${companyCode}.${code}`),
        ),
        2,
      ),
      [deskButton(desk, words.plain("telegram-back"), "")],
    ],
  });
  return "done";
}

/** Here or abroad: an employer here recruits for here alone, by the law. */
export async function chooseKind(
  rt: Runtime,
  ctx: BotContext,
  desk: Desk,
  argument: string,
  nonce: string,
): Promise<Done> {
  const [companyCode = "", tradeCode = ""] = argument.split(".");
  const company = await companyFor(rt.db, desk, companyCode);
  if (!company) return "no-such-thing";
  if (company.kind === "employer") return begin(rt, ctx, desk, `${companyCode}.${tradeCode}.domestic`, nonce);
  return askKind(rt, ctx, desk, `${companyCode}.${tradeCode}`);
}

async function askKind(rt: Runtime, ctx: BotContext, desk: Desk, about: string, lead = ""): Promise<Done> {
  const { words } = ctx;
  const [companyCode = ""] = about.split(".");
  await wait(rt, desk, `kind ${about}`);
  await show(ctx, {
    text: [lead, words.html("vacancies-which-kind")].filter(Boolean).join("\n\n"),
    buttons: [
      [deskButton(desk, words.plain("vacancies-kind-overseas"), "begin", `${about}.overseas`)],
      [deskButton(desk, words.plain("vacancies-kind-domestic"), "begin", `${about}.domestic`)],
      [deskButton(desk, words.plain("telegram-back"), "new", companyCode)],
    ],
  });
  return "done";
}

/** Begins it, and asks the first question. */
export function begin(rt: Runtime, ctx: BotContext, desk: Desk, argument: string, nonce: string): Promise<Done> {
  return beginAt(rt, ctx, desk, { argument, nonce });
}

async function beginAt(
  rt: Runtime,
  ctx: BotContext,
  desk: Desk,
  { argument, nonce, where }: { argument: string; nonce: string; where?: Beginning["where"] },
): Promise<Done> {
  const [companyCode = "", tradeCode = "", kindWord = ""] = argument.split(".");
  const kind = (["domestic", "overseas"] as const).find((each) => each === kindWord);
  if (!kind) return "no-such-thing";
  const id = await beginVacancy(rt, { writer: desk.writer, companyCode, tradeCode, kind, asked: "title", where });
  const vacancy = id === "unknown" ? undefined : await vacancyWhere(rt.db, { id });
  if (!vacancy) return "no-such-thing";
  await desk.note("vacancy-begun", vacancy.code);
  const { words } = ctx;
  await show(ctx, await question({ rt, ctx, desk, vacancy, rest: "", nonce }, "title", words.html("vacancies-begun")));
  return "done";
}

/** Takes a company that staff typed: the one of that name, or those that are called so. */
export async function hearCompany(rt: Runtime, ctx: BotContext, desk: Desk, said: string): Promise<Done> {
  const named = { legalName: { contains: said.trim().slice(0, 60), mode: "insensitive" as const } };
  const found = await rt.db.company.findMany({
    where: { AND: [{ state: { not: "suspended" } }, named, companiesOf(desk.writer)] },
    take: 2,
    select: { code: true },
  });
  const [one, another] = found;
  if (one && !another) return chooseTrade(rt, ctx, desk, one.code);
  return chooseCompany(rt, ctx, desk, 0, one ? named : {});
}

/** Takes a trade that was typed. */
export async function hearTrade(rt: Runtime, ctx: BotContext, desk: Desk, said: string, about: string): Promise<Done> {
  const trade = await tradeNamed(rt.db, said);
  if (trade === undefined) return chooseTrade(rt, ctx, desk, about, ctx.words.html("vacancies-wrong-trade"));
  return chooseKind(rt, ctx, desk, `${about}.${trade}`, "");
}

/** Takes a place that was typed: here or abroad, a country, a regency. */
export async function hearKind(rt: Runtime, ctx: BotContext, desk: Desk, said: string, about: string): Promise<Done> {
  if (!(await companyFor(rt.db, desk, about.split(".")[0] ?? ""))) return "no-such-thing";
  const named = await placeNamed(rt.db, said);
  if (named === undefined) return askKind(rt, ctx, desk, about, ctx.words.html("vacancies-wrong-kind"));
  return beginAt(rt, ctx, desk, { argument: `${about}.${named.kind}`, nonce: "", where: named.where });
}

function companyFor(db: Db, { writer }: Desk, code: string) {
  return db.company.findFirst({ where: { AND: [{ code }, companiesOf(writer)] } });
}

function wait(rt: Runtime, { door, writer }: Desk, words: string): Promise<void> {
  return waitForWords(rt, writer.telegramId, `${door}-${words}`, TYPING_SECONDS);
}

/** The one trade that is meant: by its code, a name or another word for it, anywhere in what was typed. */
async function tradeNamed(db: Db, said: string): Promise<string | undefined> {
  const trades = await db.trade.findMany({
    where: { active: true },
    select: { code: true, name: true, shortName: true, aliases: true },
  });
  const typed = plainly(said).replace(/[^a-z0-9 ]+/g, " ");
  const spelled = trades.map(({ code, name, shortName, aliases }) => ({
    code,
    spellings: [code, ...Object.values(name as object), ...Object.values(shortName as object), ...aliases].map((each) =>
      plainly(String(each)),
    ),
  }));
  const only = (fits: (spelling: string) => boolean) => {
    const found = spelled.filter(({ spellings }) => spellings.some(fits));
    return found.length === 1 ? found[0]?.code : undefined;
  };
  return (
    only((spelling) => spelling === typed) ??
    only((spelling) => spelling.length > 2 && ` ${typed} `.includes(` ${spelling} `)) ??
    only((spelling) => typed.length > 2 && spelling.split(/[^a-z0-9]+/).includes(typed)) ??
    only((spelling) => typed.length > 4 && slipsBetween(spelling, typed) <= 1)
  );
}

/** Here or abroad, and where there, if that was typed. */
async function placeNamed(
  db: Db,
  said: string,
): Promise<{ readonly kind: VacancyKind; readonly where?: Beginning["where"] } | undefined> {
  const typed = plainly(said);
  if (/\b(luar|abroad|overseas|ln)\b/.test(typed)) return { kind: "overseas" };
  if (/\b(dalam|sini|indonesia|domestic|here|dn)\b/.test(typed)) return { kind: "domestic" };
  const countries = await db.destination.findMany({ where: { tradeCode: null } });
  const found = countries.find(
    ({ country, name }) =>
      country.toLowerCase() === typed || Object.values(name as object).some((each) => plainly(String(each)) === typed),
  );
  if (found) return { kind: "overseas", where: { country: found.country } };
  const place = matchPlace(said, await db.regency.findMany());
  if ("value" in place) return { kind: "domestic", where: { regencyCode: place.value.code } };
  return place.problem === "ambiguous" ? { kind: "domestic" } : undefined;
}
