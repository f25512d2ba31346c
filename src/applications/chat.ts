// What people press about applying, and about what they applied for; what stands of it on a vacancy's card.
import { Composer } from "grammy";
import type { JobPart } from "../jobs/part.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { ownFor } from "./applications.ts";
import { openApplying, sendApplication, sendOwnCv } from "./applying.ts";
import { askBirthDateAgain, beginAsking, hearFact } from "./asking.ts";
import { askLeave, leave, openOwn, say, sendCalendar, withOwn } from "./own.ts";
import { ownCard } from "./own-card.ts";
import { askShare, shareOne } from "./sharing-more.ts";
import { applicationWords } from "./typed.ts";

/** Applying, and one's own applications. */
export function applicationsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("applications"), (ctx) => openOwn(rt, ctx, ""));
  chat.use(
    applicationWords(rt),
    onPress("apply", (ctx, { argument }) => openApplying(rt, ctx, argument)),
    onPress("apply-fill", (ctx, { argument }) => beginAsking(rt, ctx, argument)),
    onPress("apply-born", (ctx, { argument }) => askBirthDateAgain(rt, ctx, argument)),
    onPress("apply-fact", (ctx, { argument }) => hearFact(rt, ctx, argument)),
    onPress("apply-cv", (ctx, { argument }) => sendOwnCv(rt, ctx, argument)),
    onPress("apply-send", (ctx, press) => sendApplication(rt, ctx, press)),
    onPress("apply-without", (ctx, press) => sendApplication(rt, ctx, press, true)),
    onPress("applied", (ctx, { argument }) => openOwn(rt, ctx, argument)),
    onPress(
      "applied-open",
      withOwn(rt, async (ctx, application) => show(ctx, await ownCard(rt, ctx, application))),
    ),
    onPress(
      "applied-leave",
      withOwn(rt, (ctx, application) => askLeave(rt, ctx, application)),
    ),
    onPress(
      "applied-left",
      withOwn(rt, (ctx, application) => leave(rt, ctx, application)),
    ),
    onPress(
      "applied-share",
      withOwn(rt, (ctx, application) => askShare(rt, ctx, application)),
    ),
    onPress(
      "applied-shared",
      withOwn(rt, (ctx, application, word) => shareOne(rt, ctx, application, word)),
    ),
    onPress(
      "applied-say",
      withOwn(rt, (ctx, application, word) => say(rt, ctx, application, word)),
    ),
    onPress(
      "applied-calendar",
      withOwn(rt, (ctx, application) => sendCalendar(rt, ctx, application)),
    ),
  );
  return chat;
}

/** On a vacancy's card: the button to apply, or how one's own application stands. */
export const applyOnCard: JobPart = async (rt, ctx, { vacancy, isOpen, candidate }) => {
  const { words } = ctx;
  const own = await ownFor(rt.db, { candidateId: candidate.id, vacancyId: vacancy.id, now: rt.now() });
  const isAgain = own?.state === "withdrawn" || own?.state === "closed";
  if (own && !(isAgain && isOpen))
    return {
      lines: [words.html("applications-on-card", { state: words.plain(`applications-own-state-${own.state}`) })],
      buttons: [[button(words.plain("applications-open-button"), "applied-open", own.id)]],
    };
  if (!isOpen) return undefined;
  return { buttons: [[button(words.plain("applications-apply-button"), "apply", vacancy.code)]] };
};
