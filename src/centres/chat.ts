import { Composer } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import { backToMenu } from "../menu/menu.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, linkButton, onPress } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { activeCentres, type Centre, centreByCode } from "./centres.ts";

/** Where the centres are: address, hours, phone, what to bring, and how to ask for mentoring. */
export function centresChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("centres", async (ctx) => show(ctx, centresScreen(ctx.words, await activeCentres(rt.db)))),
    onPress("centre", async (ctx, { argument }) => {
      const centre = await centreByCode(rt.db, argument);
      await show(ctx, centre ? centreScreen(ctx.words, centre) : centresScreen(ctx.words, await activeCentres(rt.db)));
    }),
    onPress("mentoring", async (ctx, { argument }) => {
      const centre = await centreByCode(rt.db, argument);
      await show(
        ctx,
        centre ? mentoringScreen(ctx.words, centre) : centresScreen(ctx.words, await activeCentres(rt.db)),
      );
    }),
  );
  return chat;
}

/** Which centre? The only one is shown at once. */
export function centresScreen(words: Words, centres: Centre[]): Screen {
  const [only, ...others] = centres;
  if (!only) return { text: words.html("centres-none"), buttons: [[backToMenu(words)]] };
  if (others.length === 0) return centreScreen(words, only);
  return { text: words.html("centres-choose"), buttons: [...centreButtons(words, centres), [backToMenu(words)]] };
}

/** A button for each centre. */
export function centreButtons(words: Words, centres: Centre[]) {
  return centres.map(({ code, name }) => [button(inLanguage(name, words.language), "centre", code)]);
}

/** A centre's address, hours, phone, and what to bring. */
function centreScreen(words: Words, centre: Centre): Screen {
  const { language } = words;
  const text = words.html("centres-card", {
    name: inLanguage(centre.name, language),
    address: inLanguage(centre.address, language),
    hours: inLanguage(centre.openingHours, language),
    bring: inLanguage(centre.whatToBring, language),
  });
  const phone = centre.phone ? `\n\n${words.html("centres-phone", { phone: centre.phone })}` : "";
  return {
    text: text + phone,
    buttons: [
      ...(centre.mapUrl ? [[linkButton(words.plain("centres-map-button"), centre.mapUrl)]] : []),
      [button(words.plain("centres-mentoring-button"), "mentoring", centre.code)],
      [button(words.plain("telegram-back"), "centres"), backToMenu(words)],
    ],
  };
}

function mentoringScreen(words: Words, centre: Centre): Screen {
  const name = inLanguage(centre.name, words.language);
  return {
    text: words.html("centres-mentoring", { name, how: inLanguage(centre.mentoring, words.language) }),
    buttons: [[button(words.plain("telegram-back"), "centre", centre.code), backToMenu(words)]],
  };
}
