// Appeals, as staff read and answer them.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { appealWithin, decideAppeal, LONGEST_APPEAL, listAppeals } from "./appeals.ts";
import { waysWhere, wayWhere } from "./assessments.ts";
import { readArgument } from "./opening.ts";
import { brief, printAt } from "./print.ts";
import { TYPING_SECONDS } from "./scheming.ts";

type Appeal = NonNullable<Awaited<ReturnType<typeof appealWithin>>>;

/** Those that are not answered yet, the oldest first. */
export async function openAppeals(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("assessments-viewed");
  const { words } = ctx;
  const { rows, total } = await listAppeals(rt.db, { reach: staff.reach, skip: page * PAGE, take: PAGE });
  const ways = await waysWhere(rt.db, { id: { in: rows.map(({ certificationId }) => certificationId) } });
  const listed = rows.flatMap(({ id, at, certificationId }) =>
    ways.filter((way) => way.id === certificationId).map((way) => ({ id, at, way })),
  );
  const lines = listed.map(({ at, way }) =>
    words.html("assessments-appeal-line", {
      name: way.holder.fullName,
      scheme: way.scheme.name,
      at: printAt(words, way.centre).dateAt(at),
    }),
  );
  await show(ctx, {
    text: [
      words.html("assessments-appeals-title", { count: String(total) }),
      lines.length > 0 ? lines.join("\n") : words.html("assessments-appeals-none"),
    ].join("\n\n"),
    buttons: [
      ...listed.map(({ id, way }) => [button(brief(way.holder.fullName), "assess-appeal", id)]),
      ...turning(words, "assess-appeals", "", page, total),
      [button(words.plain("telegram-back"), "assess")],
    ],
  });
  return "done";
}

/** One appeal, with the two answers. */
export const openAppeal: Hear = onAppeal(async ({ rt, ctx, staff }, appeal) => {
  await staff.note("assessments-viewed", String(appeal.certificationId));
  await show(ctx, await appealScreen(rt, ctx, appeal));
  return "done";
});

/** Asks for the answer with which it is granted, or not. */
export function askAnswer(how: "grant" | "dismiss"): Hear {
  return onAppeal(async ({ rt, ctx, staff }, appeal) => {
    if (appeal.state !== "open") {
      await show(ctx, await appealScreen(rt, ctx, appeal));
      return "done";
    }
    await waitForWords(rt, staff.telegramId, `assess-answer ${appeal.id}.${how}`, TYPING_SECONDS);
    const back = button(ctx.words.plain("telegram-back"), "assess-appeal", appeal.id);
    await show(ctx, { text: ctx.words.html(`assessments-ask-${how}`), buttons: [[back]] });
    return "done";
  });
}

/** Decides it with the answer that was typed. */
export async function hearAnswer(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  typed: string,
  asked: string,
): Promise<Done> {
  const read = readArgument(asked);
  const appeal = read && (await appealWithin(rt.db, read.id, staff.reach));
  if (!read || !appeal) return "no-such-thing";
  const { words } = ctx;
  const answer = typed.trim();
  if (answer.length > LONGEST_APPEAL || answer === "") {
    await waitForWords(rt, staff.telegramId, `assess-answer ${asked}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "assess-appeal", appeal.id);
    await send(ctx, {
      text: words.html("assessments-text-too-long", { most: String(LONGEST_APPEAL) }),
      buttons: [[back]],
    });
    return "done";
  }
  const granted = read.rest === "grant";
  const outcome = await decideAppeal(rt, staff, { id: appeal.id, granted, answer });
  if (outcome === "over") await staff.note("forestalled", `assess-${read.rest} ${appeal.certificationId}`);
  const isOpenAgain = granted && (outcome === "decided" || outcome === "gave-way");
  const text = words.html(
    outcome === "over" || outcome === "assessed-again"
      ? `assessments-appeal-${outcome}`
      : outcome === "gave-way"
        ? "assessments-granted-gave-way"
        : granted
          ? "assessments-granted"
          : "assessments-dismissed",
  );
  await send(ctx, {
    text,
    buttons: [
      ...(outcome === "assessed-again"
        ? [[button(words.plain("assessments-dismiss-button"), "assess-dismiss", appeal.id)]]
        : []),
      ...(isOpenAgain
        ? [
            [
              button(
                words.plain("assessments-awaiting-button", { count: "1" }),
                "assess-person",
                appeal.certificationId,
              ),
            ],
          ]
        : []),
      [button(words.plain("assessments-home-button"), "assess")],
    ],
  });
  return "done";
}

async function appealScreen(rt: Runtime, { words }: BotContext, appeal: Appeal): Promise<Screen> {
  const way = await wayWhere(rt.db, { id: appeal.certificationId });
  const name = way?.holder.fullName ?? words.plain("assessments-person-unknown");
  const at = way ? printAt(words, way.centre).dateAt(appeal.at) : "";
  const isOpen = appeal.state === "open";
  return {
    text: [
      words.html("assessments-appeal-title", { name, at }),
      words.html("assessments-appeal-said", { said: appeal.said }),
      ...(isOpen ? [] : [words.html("assessments-appeal-decided", { answer: appeal.answer ?? "" })]),
    ].join("\n\n"),
    buttons: [
      ...(isOpen
        ? [
            [button(words.plain("assessments-grant-button"), "assess-grant", appeal.id)],
            [button(words.plain("assessments-dismiss-button"), "assess-dismiss", appeal.id)],
          ]
        : []),
      ...(way ? [[button(brief(name), "assess-person", way.id)]] : []),
      [button(words.plain("telegram-back"), "assess-appeals")],
    ],
  };
}

function onAppeal(
  act: (pressed: { rt: Runtime; ctx: BotContext; staff: Staff }, appeal: Appeal) => Promise<Done>,
): Hear {
  return async (rt, ctx, staff, argument) => {
    const read = readArgument(argument);
    const appeal = read && (await appealWithin(rt.db, read.id, staff.reach));
    return appeal ? act({ rt, ctx, staff }, appeal) : "no-such-thing";
  };
}
