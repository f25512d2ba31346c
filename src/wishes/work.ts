import { setTimeout as pause } from "node:timers/promises";
import type { Api } from "grammy";
import { markReachable } from "../candidates/candidates.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { isBadRequest, isUnreachable, surelyNotSent } from "../telegram/answers.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { claimOpenedWish, noteTold, type OpenedWish, putBackWish } from "./wishes.ts";

/** Well below Telegram's pace for many messages. */
const pauseMs = 50;

type Needs = Pick<Runtime, "config" | "db" | "log" | "now" | "texts">;

/** Every ten minutes, whoever waits for a programme that one can register for now is told: once, and not at night. */
export function wishesWork(rt: Runtime, api: Api): void {
  rt.work.handle("wishes", {}, (_, { signal }) => tellOpenedWishes(rt, api, signal));
  rt.work.every("wishes", "*/10 * * * *", rt.config.zone);
}

/** Tells everyone who is due. The attempt is noted before the message goes out, so that nobody hears three times. */
export async function tellOpenedWishes(rt: Needs, api: Pick<Api, "sendMessage">, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const { zone, quietHours } = rt.config;
    const wish = await claimOpenedWish(rt.db, { now: rt.now(), zone, quietHours });
    if (!wish) return;
    if (!(await tell(rt, api, wish))) return;
    await pause(pauseMs);
  }
}

/** False if nothing gets through to Telegram now: the wish is put back for the next time. */
async function tell(rt: Needs, api: Pick<Api, "sendMessage">, wish: OpenedWish): Promise<boolean> {
  const screen = openedScreen(rt.texts.in(wish.language), wish, rt.config.zone);
  try {
    await api.sendMessage(Number(wish.telegramId), screen.text, sendOptions(screen));
  } catch (error) {
    return untold(rt, wish, error);
  }
  await noteTold(rt.db, wish, rt.now());
  return true;
}

async function untold(rt: Needs, wish: OpenedWish, error: unknown): Promise<boolean> {
  if (isUnreachable(error)) {
    await markReachable(rt.db, Number(wish.telegramId), false);
    await putBackWish(rt.db, wish); // for when they write again
    return true;
  }
  const event = { event: "wish-untold", wish: wish.id, err: error };
  if (surelyNotSent(error) && !isBadRequest(error)) {
    await putBackWish(rt.db, wish);
    rt.log.warn(event, "wishes wait: Telegram takes nothing now");
    return false;
  }
  // Uncertain, or this very message is refused, which must not hold up the others: it has one more try.
  rt.log.warn(event, "a wish was perhaps not told");
  return true;
}

function openedScreen(words: Words, { code, name, intake, wishedAt, zone }: OpenedWish, operatorZone: string): Screen {
  const printing = printingIn(words.language, intake.zone);
  return {
    text: words.html("wishes-opened", {
      name: inLanguage(name, words.language),
      dates: printing.dateRange(intake.startsOn, intake.endsOn),
      centre: inLanguage(intake.centreName, words.language),
      seats: String(intake.seatsLeft),
      closes: printing.shortDate(intake.registrationClosesOn),
      wished: printingIn(words.language, zone ?? operatorZone).dateAt(wishedAt),
    }),
    buttons: [[button(words.plain("wishes-look-button"), "programme", code)]],
  };
}
