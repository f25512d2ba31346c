import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { mentoringPlaces } from "./business.ts";

/** At most so many other centres as buttons under one. */
const MOST_OTHERS = 6;

/** The press `business`: how to ask a centre for mentoring, and what that is and is not. */
export function businessChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("business", async (ctx, { argument }) =>
      show(ctx, await businessScreen(rt, ctx.words, ctx.candidate.id, argument)),
    ),
  );
  return chat;
}

/** One centre's mentoring, the person's own unless another is asked for: for the press, a registration's end and the search. */
export async function businessScreen(
  rt: Pick<Runtime, "db">,
  words: Words,
  candidateId: number,
  centreCode = "",
): Promise<Screen> {
  const places = await mentoringPlaces(rt.db, candidateId, words.language);
  const place = places.find(({ code }) => code === centreCode) ?? places[0];
  const others = places.filter((other) => other !== place).slice(0, MOST_OTHERS);
  const parts = [words.html("business-what-it-is")];
  if (place)
    parts.push(
      [
        words.html("business-place", { name: place.name }),
        words.html("business-how", { how: place.mentoring }),
        words.html("business-address", { address: place.address }),
        words.html("business-hours", { hours: place.openingHours }),
        ...(place.phone === undefined ? [] : [words.html("business-phone", { phone: place.phone })]),
      ].join("\n"),
    );
  return {
    text: parts.join("\n\n"),
    buttons: [
      ...others.map((other) => [button(other.name, "business", other.code)]),
      [button(words.plain("business-to-trades"), "trades"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}
