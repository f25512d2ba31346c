// What is said of certificates while someone types or presses: one's own, and somebody else's.
import { Composer } from "grammy";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { ask } from "./asked.ts";
import { lookUpCode } from "./looking.ts";
import { foundScreen, nothingScreen } from "./looking-screens.ts";
import {
  askToLetGo,
  type CardPart,
  letGo,
  openMine,
  ownCard,
  sendQr,
  showShowing,
  switchNamed,
  switchShown,
  withOwn,
} from "./mine.ts";
import { holdsNik, holdsPrintedNumber } from "./typed.ts";

/** Hears /certificate and its buttons, and a certificate's number wherever it is typed. `parts` stand on one's own card. */
export function certificatesChat(rt: Runtime, parts: readonly CardPart[]): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("certificate"), (ctx) =>
    ctx.match.trim() === "" ? openMine(rt, ctx, parts) : ask(rt, ctx, parts, "check", ctx.match),
  );
  chat.use(
    onPress("certificate", (ctx, { argument }) => openMine(rt, ctx, parts, argument)),
    onPress("certificate-check", (ctx) => ask(rt, ctx, parts, "check")),
    onPress("certificate-claim", (ctx) => ask(rt, ctx, parts, "claim")),
    onPress("certificate-code", (ctx, { argument }) => openCode(rt, ctx, parts, argument)),
    onPress(
      "certificate-qr",
      withOwn(rt, parts, (ctx, own) => sendQr(rt, ctx, own)),
    ),
    onPress(
      "certificate-showing",
      withOwn(rt, parts, (ctx, own) => showShowing(rt, ctx, own)),
    ),
    onPress(
      "certificate-show",
      withOwn(rt, parts, (ctx, own, word) => switchShown(rt, ctx, own, word)),
    ),
    onPress(
      "certificate-name",
      withOwn(rt, parts, (ctx, own, word) => switchNamed(rt, ctx, own, word)),
    ),
    onPress("certificate-letting-go", withOwn(rt, parts, askToLetGo)),
    onPress(
      "certificate-let-go",
      withOwn(rt, parts, (ctx, own) => letGo(rt, ctx, parts, own)),
    ),
  );
  chat.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    if (holdsPrintedNumber(text)) return ask(rt, ctx, parts, "check", text);
    if (!holdsNik(text, localDate(rt.now(), rt.config.zone))) return next();
    await ctx.deleteMessage().catch(() => undefined);
    await send(ctx, nothingScreen(ctx.words, ctx.words.html("certificates-nik-elsewhere")));
  });
  return chat;
}

/** Opens what a link's code names: `?start=c_<code>`. */
export async function openCode(rt: Runtime, ctx: BotContext, parts: readonly CardPart[], code: string): Promise<true> {
  await show(ctx, await codeScreen(rt, ctx, parts, code));
  return true;
}

async function codeScreen(rt: Runtime, ctx: BotContext, parts: readonly CardPart[], code: string): Promise<Screen> {
  const { words, candidate } = ctx;
  const certificate = await lookUpCode(rt, { candidateId: candidate.id, code });
  if (!certificate) return nothingScreen(words, words.html("certificates-looking-not-shown"));
  if (certificate.candidateId === candidate.id) return ownCard(rt, ctx, parts, certificate, { hasOthers: true });
  return foundScreen(words, certificate);
}
