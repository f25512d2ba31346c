import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { CardPart } from "./mine.ts";
import { switchReminders } from "./reminders.ts";
import { isValid } from "./status.ts";

const LARGEST_ID = 2_147_483_647;

/** The button under a reminder that ends those of one certificate, and the way back. */
export function remindersChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const hears = (on: boolean) =>
    onPress(on ? "remind-on" : "remind-off", async (ctx, { argument }) => {
      const certificationId = /^[1-9]\d{0,9}$/.test(argument) ? Number(argument) : 0;
      const wanted = { certificationId, candidateId: ctx.candidate.id, on, at: rt.now() };
      const result = certificationId > LARGEST_ID ? "unknown" : await switchReminders(rt.db, wanted);
      await show(ctx, result === "done" ? switchedScreen(ctx.words, certificationId, on) : unknownScreen(ctx.words));
    });
  chat.use(hears(false), hears(true));
  return chat;
}

function switchedScreen(words: Words, certificationId: number, on: boolean): Screen {
  return {
    text: words.html(on ? "certificates-remind-on-again" : "certificates-remind-is-off"),
    buttons: [
      [
        on
          ? button(words.plain("certificates-remind-off"), "remind-off", certificationId)
          : button(words.plain("certificates-remind-on"), "remind-on", certificationId),
      ],
      [button(words.plain("certificates-remind-open"), "certificate", certificationId)],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function unknownScreen(words: Words): Screen {
  return {
    text: words.html("certificates-not-yours"),
    buttons: [[button(words.plain("telegram-menu"), "menu")]],
  };
}

/** What stands on the card of a certificate whose reminders were switched off: that they were, and the way back. */
export const remindersOnCard: CardPart = async (rt, { words }, { id, status }) => {
  if (!isValid(status)) return undefined;
  const off = await rt.db.certification.count({ where: { id, remindersOffAt: { not: null } } });
  if (off === 0) return undefined;
  return {
    text: words.html("certificates-remind-off-here"),
    buttons: [[button(words.plain("certificates-remind-on"), "remind-on", id)]],
  };
};
