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
import { hasReported, type NewReport, report, reportKinds } from "./reports.ts";

const SECONDS = 15 * 60;

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
      if (await hasReported(rt.db, { candidateId: ctx.candidate.id, code: argument }))
        return askForWords(rt, ctx, { code: argument, kind: "other" }, ctx.words.html("jobs-report-already"));
      const title = titleOf(printIn(ctx.words, rt.config.zone).words, found.vacancy);
      await show(ctx, whichScreen(ctx, { code: argument, title, from: nonce }));
    }),
    onPress("job-report", async (ctx, { argument }) => {
      const [code = "", word = ""] = argument.split(".");
      const kind = reportKinds.find((each) => each === word);
      if (!kind || !(await publicVacancy(rt.db, code, todayAt(rt)))) return sayUnknown(ctx);
      if (kind === "other") return askForWords(rt, ctx, { code, kind }, ctx.words.html("jobs-report-ask-words"));
      const outcome = await report(rt, { candidateId: ctx.candidate.id, code, kind });
      if (outcome === "unknown") return sayUnknown(ctx);
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
  return async (ctx, next) => {
    const key = reportKey(ctx.candidate.telegramId);
    const asked = readAsked(await recall(rt.coordination, key));
    if (!asked) return next();
    const { text } = ctx.message ?? {};
    if (ctx.message && !text?.startsWith("/")) return hear(rt, ctx, asked);
    await rt.coordination.delete(key);
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await send(ctx, { text: ctx.words.html("jobs-report-left"), buttons: waysOn(ctx, asked.code) });
  };
}

type Asked = Pick<NewReport, "code" | "kind">;

async function hear(rt: Runtime, ctx: BotContext, asked: Asked): Promise<void> {
  const { words, message } = ctx;
  const said = (message?.text ?? message?.caption ?? "").trim();
  const photoFileId = message?.photo?.at(-1)?.file_id;
  if (photoFileId === undefined && (said.match(/\p{L}/gu) ?? []).length < 3)
    return send(ctx, { text: words.html("jobs-report-empty"), buttons: waysOn(ctx, asked.code) });
  await rt.coordination.delete(reportKey(ctx.candidate.telegramId));
  const outcome = await report(rt, { ...asked, candidateId: ctx.candidate.id, said, photoFileId });
  const text = outcome === "already" || outcome === "unknown" ? "jobs-report-looked-at" : "jobs-report-noted";
  await send(ctx, { text: words.html(text), buttons: waysOn(ctx, asked.code) });
}

async function askForWords(rt: Runtime, ctx: BotContext, { code, kind }: Asked, lead: string): Promise<void> {
  await rt.coordination.set(reportKey(ctx.candidate.telegramId), `${code}.${kind}`, SECONDS);
  await show(ctx, { text: lead, buttons: waysOn(ctx, code) });
}

function readAsked(asked: string | null): Asked | undefined {
  const [code = "", word = ""] = asked?.split(".") ?? [];
  const kind = reportKinds.find((each) => each === word) as ReportKind | undefined;
  return kind && { code, kind };
}

function whichScreen(
  { words }: BotContext,
  { code, title, from }: { readonly code: string; readonly title: string; readonly from: string },
): Screen {
  return {
    text: words.html("jobs-report-which", { title, code }),
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
