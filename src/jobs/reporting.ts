// Somebody says that a vacancy is wrong: what it is, by a button; then in their own words or with a photo, if they wish.
import { Composer, type MiddlewareFn } from "grammy";
import type { ReportKind } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { printIn, titleOf } from "../vacancies/print.ts";
import { publicVacancy } from "../vacancies/vacancies.ts";
import { todayAt } from "./jobs.ts";
import { type NewReport, ownReport, type Reported, report, reportKinds } from "./reports.ts";
import { kindsByWords } from "./reports-words.ts";

const SECONDS = 15 * 60;
/** In place of a kind, where none was pressed yet. */
const ANY = "any";

/** Where it is remembered whose words are waited for, and about what. */
export function reportKey(telegramId: number): string {
  return `job-report:${telegramId}`;
}

/** Hears the presses of whoever reports; of a vacancy that there is not, `sayUnknown` tells. */
export function reportingChat(rt: Runtime, sayUnknown: (ctx: BotContext) => Promise<void>): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("job-wrong", async (ctx, { argument, nonce }) => {
      const found = await publicVacancy(rt.db, argument, todayAt(rt));
      if (!found) return sayUnknown(ctx);
      const before = await ownReport(rt.db, { candidateId: ctx.candidate.id, code: argument });
      if (before === "waits")
        return askForWords(rt, ctx, { code: argument, kind: "other" }, ctx.words.html("jobs-report-already"));
      const lead = before === "looked-at" ? ctx.words.html("jobs-report-again") : "";
      const title = titleOf(printIn(ctx.words, rt.config.zone).words, found.vacancy);
      await waitFor(rt, ctx, { code: argument });
      await show(ctx, whichScreen(ctx, { code: argument, title, from: nonce, lead }));
    }),
    onPress("job-report", async (ctx, { argument }) => {
      const [code = "", word = ""] = argument.split(".");
      const kind = reportKinds.find((each) => each === word);
      if (!kind || !(await publicVacancy(rt.db, code, todayAt(rt)))) return sayUnknown(ctx);
      if (kind === "other") return askForWords(rt, ctx, { code, kind }, ctx.words.html("jobs-report-ask-words"));
      const outcome = await report(rt, { candidateId: ctx.candidate.id, code, kind });
      if (outcome === "unknown") return sayUnknown(ctx);
      if (outcome === "enough")
        return show(ctx, { text: ctx.words.html("jobs-report-enough"), buttons: waysOn(ctx, code) });
      const lead = ctx.words.html(outcome === "reported" ? "jobs-report-thanks" : "jobs-report-already");
      await askForWords(rt, ctx, { code, kind }, lead);
    }),
  );
  return chat;
}

/**
 * Hears the words or the photo of whoever reports. Whoever goes elsewhere, by a command or a button, has left it. Must
 * stand before whatever else hears words.
 */
export function reportTyping(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  const kindOf = kindsByWords(rt.texts);
  return async (ctx, next) => {
    const key = reportKey(ctx.candidate.telegramId);
    const asked = readAsked(await recall(rt.coordination, key));
    if (!asked) return next();
    const { text } = ctx.message ?? {};
    // After the first photo of several that were sent as one, the others are heard and nothing else.
    const isMore = asked.album === undefined || ctx.message?.media_group_id === asked.album;
    const kind = asked.kind ?? kindOf(text ?? ctx.message?.caption ?? "", ctx.message?.photo !== undefined);
    if (ctx.message && isMore && kind && !text?.startsWith("/")) return hear(rt, ctx, { ...asked, kind });
    await rt.coordination.delete(key);
    if (asked.album !== undefined || asked.kind === undefined) return next();
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await send(ctx, { text: ctx.words.html("jobs-report-left"), buttons: waysOn(ctx, asked.code) });
  };
}

interface Asked extends Pick<NewReport, "code"> {
  /** None yet: what is wrong was asked, and may be written as well as pressed */
  readonly kind?: ReportKind | undefined;
  /** The photos that were sent as one message, of which the first was heard */
  readonly album?: string | undefined;
}

async function hear(
  rt: Runtime,
  ctx: BotContext,
  { code, kind, album }: Asked & Pick<NewReport, "kind">,
): Promise<void> {
  const { words, message } = ctx;
  const said = (message?.text ?? message?.caption ?? "").trim();
  const photoFileId = message?.photo?.at(-1)?.file_id;
  if (photoFileId === undefined && (said.match(/\p{L}/gu) ?? []).length < 3)
    return send(ctx, { text: words.html("jobs-report-empty"), buttons: waysOn(ctx, code) });
  const key = reportKey(ctx.candidate.telegramId);
  const group = message?.media_group_id;
  await (group === undefined
    ? rt.coordination.delete(key)
    : rt.coordination.set(key, `${code}.${kind}.${group}`, SECONDS));
  const outcome = await report(rt, { code, kind, candidateId: ctx.candidate.id, said, photoFileId });
  // What they write next of it belongs to it, too.
  if (group === undefined && mayAdd(outcome)) await waitFor(rt, ctx, { code });
  if (album !== undefined && outcome === "added") return; // said once for all of them
  await send(ctx, {
    text: words.html(heardAs[outcome]),
    buttons: [...moreRow(ctx, code, outcome), ...waysOn(ctx, code)],
  });
}

const heardAs = {
  reported: "jobs-report-noted",
  added: "jobs-report-noted",
  already: "jobs-report-noted",
  full: "jobs-report-full",
  enough: "jobs-report-enough",
  unknown: "jobs-unknown",
} as const satisfies Record<Reported, string>;

/** Whether a report took it, and has room for more. */
function mayAdd(outcome: Reported): boolean {
  return outcome === "reported" || outcome === "added";
}

/** As long as there is room for more: the way to say it. */
function moreRow({ words }: BotContext, code: string, outcome: Reported): NonNullable<Screen["buttons"]> {
  return mayAdd(outcome) ? [[button(words.plain("jobs-report-more-button"), "job-wrong", code)]] : [];
}

async function askForWords(rt: Runtime, ctx: BotContext, asked: Asked, lead: string): Promise<void> {
  await waitFor(rt, ctx, asked);
  await show(ctx, { text: lead, buttons: waysOn(ctx, asked.code) });
}

function waitFor(rt: Runtime, { candidate }: BotContext, { code, kind }: Asked): Promise<void> {
  return rt.coordination.set(reportKey(candidate.telegramId), `${code}.${kind ?? ANY}`, SECONDS);
}

function readAsked(asked: string | null): Asked | undefined {
  const [code = "", word = "", album] = asked?.split(".") ?? [];
  const kind = reportKinds.find((each) => each === word) as ReportKind | undefined;
  return kind || word === ANY ? { code, kind, album } : undefined;
}

function whichScreen(
  { words }: BotContext,
  {
    code,
    title,
    from,
    lead,
  }: { readonly code: string; readonly title: string; readonly from: string; readonly lead: string },
): Screen {
  return {
    text: [lead, words.html("jobs-report-which", { title, code })].filter(Boolean).join("\n\n"),
    buttons: [
      ...reportKinds.map((kind) => [button(words.plain(`jobs-report-${kind}`), "job-report", `${code}.${kind}`)]),
      [button(words.plain("telegram-back"), "job", code, from), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function waysOn({ words }: BotContext, code: string): NonNullable<Screen["buttons"]> {
  return [
    [button(words.plain("abroad-to-hotlines"), "hotlines", "", "beside")],
    [button(words.plain("jobs-report-back-button"), "job", code), button(words.plain("telegram-menu"), "menu")],
  ];
}
