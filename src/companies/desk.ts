// What staff press about partner companies: lists, the card, verifying, suspending.
import { plainly } from "../platform/typed-text.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { cardScreen, reasonWords } from "./card-screen.ts";
import { hasPartIn, sayUnfit, verifyCompany } from "./changing.ts";
import { companiesAlone, countCompanies, countHeld, listCompanies } from "./companies.ts";
import * as screens from "./desk-screens.ts";
import * as entering from "./entering.ts";
import { aboutCompany, type OnCompany, onCompany } from "./opening.ts";
import { recruitersDeskActs } from "./recruiters.ts";
import { liftCompany, suspendCompany, suspensionReasons } from "./stopping.ts";

const right = "partners";
const states = ["inReview", "verified", "suspended"] as const;
const LONGEST_REASON = 300;
/** Whoever looks something up in papers may take a while. */
const SECONDS = 60 * 60;

/** Partner companies, for the staff of the centres that brought them in. */
export const partnerActs: StaffActs = {
  presses: {
    partner: { right, hear: openDesk },
    "partner-list": { right, hear: list },
    "partner-card": { right, hear: onCompany((on) => showCard(on)) },
    "partner-new": { right, hear: entering.chooseKind },
    "partner-kind": { right, hear: entering.askName },
    "partner-edit": { right, hear: onCompany(entering.chooseFact) },
    "partner-ask": { right, hear: onCompany(entering.askFact) },
    "partner-regency": { right, hear: onCompany(entering.takeRegency) },
    "partner-rekind": { right, hear: onCompany(entering.takeKind) },
    "partner-check": { right, hear: onCompany(askToVerify) },
    "partner-verify": { right, hear: onCompany(verify) },
    "partner-unfit": { right, hear: onCompany(askUnfit) },
    "partner-suspend": { right, hear: onCompany(askWhy) },
    "partner-words": { right, hear: onCompany(askOwnReason) },
    "partner-stop": { right, hear: onCompany(stop) },
    "partner-lift": { right, hear: onCompany(lift) },
    ...recruitersDeskActs,
  },
  commands: {},
  words: {
    "partner-name": { right, hear: entering.hearName, left },
    "partner-fact": { right, hear: aboutCompany(entering.hearFact), left },
    "partner-until": { right, hear: aboutCompany(entering.hearUntil), left },
    "partner-unfit": { right, hear: aboutCompany(hearUnfit), left },
    "partner-why": { right, hear: aboutCompany(hearWhy), left },
    "partner-reason": { right, hear: aboutCompany(hearReason), left },
  },
};

/** The companies by state; with words behind /company: those whose names have them. */
export async function openDesk(rt: Runtime, ctx: BotContext, staff: Staff, named: string): Promise<Done> {
  const { words } = ctx;
  await staff.note("companies-viewed");
  if (named !== "") {
    const found = await listCompanies(rt.db, { reach: staff.reach, named, page: 0, pageSize: PAGE });
    const title = words.html("companies-found-title", { said: named, count: String(found.total) });
    await show(ctx, screens.listScreen(words, title, found));
    return "done";
  }
  await show(ctx, screens.deskScreen(words, await countCompanies(rt.db, staff.reach)));
  return "done";
}

async function list(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [stateWord = "", pageWord = ""] = argument.split(".");
  const [state, page] = [([...states, "alone"] as const).find((each) => each === stateWord), readPage(pageWord)];
  if (!state || page === undefined) return "no-such-thing";
  const { words } = ctx;
  await staff.note("companies-viewed", state);
  const asked = { reach: staff.reach, page, pageSize: PAGE };
  const found = await (state === "alone"
    ? companiesAlone(rt.db, { ...asked, now: rt.now() })
    : listCompanies(rt.db, { ...asked, state }));
  const title = words.html("companies-list-title", {
    state: words.plain(`companies-list-${state}`),
    count: String(found.total),
  });
  await show(ctx, screens.listScreen(words, title, found, { state, page }));
  return "done";
}

async function showCard(on: OnCompany, lead = ""): Promise<Done> {
  await on.staff.note("companies-viewed", on.company.code);
  await show(on.ctx, await cardScreen(on, lead));
  return "done";
}

async function askToVerify(on: OnCompany): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  const isWriter = await hasPartIn(rt, rt.db, company, staff.telegramId);
  await staff.note("companies-viewed", company.code);
  await show(ctx, screens.checkScreen(ctx.words, company, isWriter));
  return "done";
}

async function verify(on: OnCompany): Promise<Done> {
  const { rt, ctx, staff, company, nonce } = on;
  const outcome = await verifyCompany(rt, staff, company.code, nonce);
  if (outcome === "unknown") return "no-such-thing";
  const told = await rt.db.heldRole.count({ where: { companyCode: company.code, takenAt: null } });
  const isAlone = outcome === "verified" && told === 0;
  return freshCard(on, ctx.words.html(isAlone ? "companies-verify-alone" : `companies-verify-${outcome}`));
}

async function askUnfit({ rt, ctx, staff, company }: OnCompany): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `partner-unfit ${company.code}`, SECONDS);
  const back = [button(ctx.words.plain("telegram-back"), "partner-check", company.code)];
  await show(ctx, { text: ctx.words.html("companies-ask-unfit"), buttons: [back] });
  return "done";
}

async function hearUnfit(on: OnCompany, said: string): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  if (said.length > LONGEST_REASON) {
    await waitForWords(rt, staff.telegramId, `partner-unfit ${company.code}`, SECONDS);
    const text = ctx.words.html("companies-too-long", { most: String(LONGEST_REASON) });
    await send(ctx, { text, buttons: [[button(ctx.words.plain("telegram-back"), "partner-card", company.code)]] });
    return "done";
  }
  const outcome = await sayUnfit(rt, staff, company.code, said.replace(/\s+/g, " "));
  if (outcome === "unknown") return "no-such-thing";
  return freshCard(on, ctx.words.html(`companies-unfit-${outcome}`));
}

async function askWhy({ rt, ctx, staff, company }: OnCompany): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `partner-why ${company.code}`, SECONDS);
  await show(ctx, screens.reasonsScreen(ctx.words, company));
  return "done";
}

/** A reason that was typed where a button was expected: what it would do is said before it does it. */
async function hearWhy(on: OnCompany, said: string): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  const reason = said.replace(/\s+/g, " ");
  if (reason.length > LONGEST_REASON) return hearReason(on, said);
  const labelled = suspensionReasons.find((each) => plainly(reasonWords(ctx.words, each)) === plainly(reason));
  if (labelled === undefined) await rt.coordination.set(typedKey(staff), `${company.code} ${reason}`, SECONDS);
  const screen = screens.reasonScreen(ctx.words, company, { reason, as: labelled ?? TYPED });
  await waitForChoice(rt, staff.telegramId, screen.buttons?.flat() ?? []);
  await send(ctx, screen);
  return "done";
}

/** Stands in a button for the reason that its presser typed before. */
const TYPED = "typed";

/** Where that reason is kept, behind the code of the company that it is about. */
function typedKey({ telegramId }: Staff): string {
  return `suspension-reason:${telegramId}`;
}

async function askOwnReason({ rt, ctx, staff, company }: OnCompany): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `partner-reason ${company.code}`, SECONDS);
  const back = [button(ctx.words.plain("telegram-back"), "partner-suspend", company.code)];
  await show(ctx, { text: ctx.words.html("companies-ask-reason"), buttons: [back] });
  return "done";
}

async function stop(on: OnCompany): Promise<Done> {
  if (on.rest === TYPED) {
    const [about, ...typed] = (await recall(on.rt.coordination, typedKey(on.staff)))?.split(" ") ?? [];
    return about === on.company.code ? suspendFor(on, typed.join(" ")) : askWhy(on);
  }
  const reason = suspensionReasons.find((each) => each === on.rest);
  return reason ? suspendFor(on, reason) : "no-such-thing";
}

async function hearReason(on: OnCompany, said: string): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  if (said.length <= LONGEST_REASON) return suspendFor(on, said.replace(/\s+/g, " "));
  await waitForWords(rt, staff.telegramId, `partner-reason ${company.code}`, SECONDS);
  const back = [button(ctx.words.plain("telegram-back"), "partner-card", company.code)];
  const text = ctx.words.html("companies-too-long", { most: String(LONGEST_REASON) });
  await send(ctx, { text, buttons: [back] });
  return "done";
}

async function suspendFor(on: OnCompany, reason: string): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  const outcome = await suspendCompany(rt, staff, company.code, reason);
  if (outcome === "unknown") return "no-such-thing";
  const lead =
    outcome === "already"
      ? ctx.words.html("companies-suspend-already")
      : ctx.words.html("companies-suspend-done", { count: String(outcome.stopped) });
  return freshCard(on, lead);
}

/** Says what lifting it brings, and what stays as it is; pressed once more, lifts it. */
async function lift(on: OnCompany): Promise<Done> {
  const { rt, ctx, staff, company } = on;
  const held = await countHeld(rt.db, company.code);
  if (on.rest !== "yes" && company.state === "suspended") {
    const screen = screens.liftScreen(ctx.words, company, held);
    await waitForChoice(rt, staff.telegramId, screen.buttons?.flat() ?? []);
    await show(ctx, screen);
    return "done";
  }
  const outcome = await liftCompany(rt, staff, company.code);
  if (outcome === "unknown") return "no-such-thing";
  const isHeld = held > 0 && outcome !== "already";
  return freshCard(
    on,
    [
      ctx.words.html(`companies-lift-${outcome}`),
      ...(isHeld ? [ctx.words.html("companies-lift-held", { count: String(held) })] : []),
    ].join(" "),
  );
}

/** The card as it stands after what was done. */
function freshCard({ rt, ctx, staff, company }: OnCompany, lead: string): Promise<Done> {
  return onCompany((on) => showCard(on, lead))(rt, ctx, staff, company.code, "");
}

/** After /cancel: nothing is waited for any more. */
function left(ctx: BotContext): Promise<void> {
  const buttons = [[button(ctx.words.plain("companies-desk-button"), "partner")]];
  return send(ctx, { text: ctx.words.html("companies-left"), buttons });
}
