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
    onPress("centres", async (ctx, { argument }) => show(ctx, await allCentres(rt, ctx.words, argument))),
    onPress("centre", async (ctx, { argument }) => {
      const [code = "", programme = ""] = argument.split(".");
      const centre = await centreByCode(rt.db, code);
      const screen = centre ? centreScreen(ctx.words, centre, programme) : await allCentres(rt, ctx.words);
      await show(ctx, screen);
    }),
    onPress("mentoring", async (ctx, { argument }) => {
      const [code = "", programme = ""] = argument.split(".");
      const centre = await centreByCode(rt.db, code);
      const screen = centre ? mentoringScreen(ctx.words, centre, programme) : await allCentres(rt, ctx.words);
      await show(ctx, screen);
    }),
  );
  return chat;
}

async function allCentres(rt: Runtime, words: Words, programme = ""): Promise<Screen> {
  return centresScreen(words, await activeCentres(rt.db), programme);
}

/** Which centre? The only one is shown at once. Whoever comes from a programme finds the way back to it. */
function centresScreen(words: Words, centres: Centre[], programme: string): Screen {
  const [only, ...others] = centres;
  if (!only) return { text: words.html("centres-none"), buttons: [[backToMenu(words)]] };
  const back = programme ? [button(words.plain("telegram-back"), "programme", programme)] : [];
  if (others.length === 0) return centreScreen(words, only, programme, back);
  return {
    text: words.html("centres-choose"),
    buttons: [...centreButtons(words, centres, programme), [...back, backToMenu(words)]],
  };
}

/** A button for each centre. */
export function centreButtons(words: Words, centres: Centre[], programme = "") {
  return centres.map((centre) => [button(inLanguage(centre.name, words.language), "centre", about(centre, programme))]);
}

/** A centre's address, hours, phone, and what to bring. */
function centreScreen(
  words: Words,
  centre: Centre,
  programme: string,
  back = [button(words.plain("telegram-back"), "centres", programme)],
): Screen {
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
      [button(words.plain("questions-button"), "ask-centre", centre.code)],
      [button(words.plain("centres-mentoring-button"), "mentoring", about(centre, programme))],
      [...back, backToMenu(words)],
    ],
  };
}

function mentoringScreen(words: Words, centre: Centre, programme: string): Screen {
  const name = inLanguage(centre.name, words.language);
  return {
    text: words.html("centres-mentoring", { name, how: inLanguage(centre.mentoring, words.language) }),
    buttons: [[button(words.plain("telegram-back"), "centre", about(centre, programme)), backToMenu(words)]],
  };
}

/** A button's argument: the centre, and the programme from which the person came, if any. */
function about({ code }: Centre, programme: string): string {
  return programme ? `${code}.${programme}` : code;
}
