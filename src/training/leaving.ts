// Somebody in training who cannot go on says so themselves: asked first, with why; the centre hears of it.
import { Composer } from "grammy";
import type { Kind, Rendered } from "../delivery/delivery.ts";
import { askAbout } from "../questions/on-cards.ts";
import { ownCard } from "../registration/own-card.ts";
import { ownRegistration, type Registration } from "../registration/registration.ts";
import { oldButton } from "../registration/standing.ts";
import { changeState } from "../registration/states.ts";
import { oweStaff } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { staffChatId, tellGroup } from "../staff/group.ts";
import type { BotContext } from "../telegram/context.ts";
import { BESIDE, button, onPress } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { show } from "../telegram/screen.ts";
import type { Texts } from "../telegram/texts.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import { takeLeavingBack } from "./returning.ts";

/** Why people say that they leave, by the codes of `registration/reasons.ts`. */
const ownReasons = ["left-work", "left-illness", "left-family", "left-moved"] as const;

/** The kind of delivery by which staff without a group hear that somebody has stopped. Its subject: the registration */
const TRAINING_LEFT = "training-left";

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
  chat.use(onPress("training-unstop", (ctx, { argument }) => comeBack(rt, ctx, Number(argument))));
  const isStop = stops(rt.texts);
  chat.on("message:text", async (ctx, next) => {
    const training = isStop(ctx.message.text) ? await trainingNow(rt, ctx) : undefined;
    return training ? ask(ctx, training) : next();
  });
  return chat;
}

/** Whether somebody says in words that they stop, and nothing else; the bare word is that of messages that are stopped. */
function stops(texts: Texts): (text: string) => boolean {
  const read = (key: "training-words-stop" | "training-words-around") =>
    new Set(texts.languages.flatMap((language) => texts.in(language).plain(key).split(",").map(wordsOf)));
  const [stop, around] = [read("training-words-stop"), read("training-words-around")];
  return (text) => {
    const words = text.startsWith("/") ? [] : wordsOf(text).split(" ");
    return (
      words.length > 1 &&
      words.some((word) => stop.has(word)) &&
      words.every((word) => stop.has(word) || around.has(word))
    );
  };
}

/** The training that they are in. */
async function trainingNow(rt: Runtime, ctx: BotContext): Promise<Registration | undefined> {
  const where = { candidateId: ctx.candidate.id, state: "inTraining" } as const;
  const row = await rt.db.registration.findFirst({ where, orderBy: { id: "desc" }, select: { id: true } });
  return row ? ownTraining(rt, ctx, String(row.id)) : undefined;
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

async function leave(
  rt: Runtime,
  ctx: BotContext,
  { id, number, intake }: Registration,
  reason: string,
): Promise<void> {
  const change = { registrationId: id, to: "droppedOut", at: rt.now(), actor: "candidate", reason } as const;
  const hasGroup = (await staffChatId(rt)) !== undefined;
  const outcome = await rt.db.$transaction(async (tx) => {
    const changed = await changeState(tx, change);
    const told = {
      kind: TRAINING_LEFT,
      subject: `${id}.${change.at.getTime()}`, // each time that they stop
      centreCode: intake?.centreCode ?? "",
      right: "desk",
    } as const;
    if (changed === "changed" && !hasGroup) await oweStaff(rt, tx, told);
    return changed;
  });
  if (outcome === "changed" && hasGroup) {
    const theirs = rt.texts.in(rt.config.defaultLanguage);
    await tellGroup(rt, ctx.api, {
      key: `training-left:${id}.${change.at.getTime()}`,
      text: theirs.html("training-left-group", { number }),
    });
  }
  const own = await ownRegistration(rt, id, ctx.candidate.id);
  if (!own) return void (await oldButton(rt, ctx));
  await show(ctx, await ownCard(rt, ctx, own, ctx.words.html("training-left-noted")));
}

/** It was a slip, or they think better of it: they are in the training again, and the group that heard of it hears that, too. */
async function comeBack(rt: Runtime, ctx: BotContext, id: number): Promise<void> {
  const own = await ownRegistration(rt, id, ctx.candidate.id);
  if (!own) return oldButton(rt, ctx);
  const outcome = await takeLeavingBack(rt, { registrationId: own.id, candidateId: ctx.candidate.id });
  if (outcome === "undone" && (await staffChatId(rt)) !== undefined) {
    const text = rt.texts.in(rt.config.defaultLanguage).html("training-unstopped-group", { number: own.number });
    await tellGroup(rt, ctx.api, { key: `training-back:${id}.${rt.now().getTime()}`, text });
  }
  const now = (await ownRegistration(rt, id, ctx.candidate.id)) ?? own;
  const lead = ctx.words.html(outcome === "undone" ? "training-unstopped" : "training-unstop-late");
  await show(ctx, await ownCard(rt, ctx, now, now.state === "inTraining" && outcome !== "undone" ? "" : lead));
}

/** Staff who have no group hear it each for themselves; of whom staff took the end back nothing is said any more. */
export function trainingLeft({ db, texts }: Pick<Runtime, "db" | "texts">): Kind {
  return {
    ...{ name: TRAINING_LEFT, urgency: 14, keepsQuiet: true, repeatsUncertain: true, content: "personal" },
    async render(subject, people) {
      const one = await db.registration.findUnique({
        where: { id: Number(subject.split(".")[0]), state: "droppedOut" },
      });
      return people.map((person): Rendered => {
        if (!one) return { skip: "changed" };
        const words = texts.in(person.language);
        const open = button(words.plain("training-left-open"), "training-person", one.id, BESIDE);
        return {
          calls: [screenCall({ text: words.html("training-left-group", { number: one.number }), buttons: [[open]] })],
        };
      });
    },
  };
}
