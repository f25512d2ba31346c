// Somebody in training who cannot go on says so themselves: asked first, with why; the centre hears of it.
import { Composer } from "grammy";
import { askAbout } from "../questions/on-cards.ts";
import { ownCard } from "../registration/own-card.ts";
import { ownRegistration, type Registration } from "../registration/registration.ts";
import { oldButton } from "../registration/standing.ts";
import { changeState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";

/** Why people say that they leave, by the codes of `registration/reasons.ts`. */
const ownReasons = ["left-work", "left-illness", "left-family", "left-moved"] as const;

/** "I stop": the question, and the answer with a reason. Of another's training they hear what they hear of one that there is not. */
export function leavingChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("training-stop", async (ctx, { argument }) => {
      const own = await ownTraining(rt, ctx, argument);
      await (own ? ask(ctx, own) : oldButton(rt, ctx));
    }),
    onPress("training-left", async (ctx, { argument }) => {
      const [id = "", said] = argument.split(".");
      const [own, reason] = [await ownTraining(rt, ctx, id), ownReasons.find((each) => each === said)];
      await (own && reason ? leave(rt, ctx, own, reason) : oldButton(rt, ctx));
    }),
  );
  return chat;
}

async function ownTraining(rt: Runtime, ctx: BotContext, id: string): Promise<Registration | undefined> {
  const own = await ownRegistration(rt, Number(id), ctx.candidate.id);
  return own?.state === "inTraining" ? own : undefined;
}

async function ask(ctx: BotContext, { id }: Registration): Promise<void> {
  const { words } = ctx;
  await show(ctx, {
    text: words.html("training-ask-stop"),
    buttons: [
      ...ownReasons.map((code) => [button(words.plain(`training-why-${code}`), "training-left", `${id}.${code}`)]),
      [askAbout(words, `r.${id}`), button(words.plain("telegram-back"), "registration", id)],
    ],
  });
}

async function leave(rt: Runtime, ctx: BotContext, { id, number }: Registration, reason: string): Promise<void> {
  const change = { registrationId: id, to: "droppedOut", at: rt.now(), actor: "candidate", reason } as const;
  const outcome = await rt.db.$transaction((tx) => changeState(tx, change));
  if (outcome === "changed") {
    const theirs = rt.texts.in(rt.config.defaultLanguage);
    await tellGroup(rt, ctx.api, { key: `training-left:${id}`, text: theirs.html("training-left-group", { number }) });
  }
  const own = await ownRegistration(rt, id, ctx.candidate.id);
  if (!own) return void (await oldButton(rt, ctx));
  await show(ctx, await ownCard(rt, ctx, own, ctx.words.html("training-left-noted")));
}
