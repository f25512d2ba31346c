import { setTimeout as pause } from "node:timers/promises";
import type { Api } from "grammy";
import { markReachable } from "../candidates/candidates.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { isTooMany, isUnreachable } from "../telegram/answers.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { claimOpenedWish, type OpenedWish, putBackWish } from "./wishes.ts";

/** Well below Telegram's pace for many messages. */
const pauseMs = 50;

type Needs = Pick<Runtime, "config" | "db" | "log" | "now" | "texts">;

/** Every ten minutes, whoever waits for a programme that one can register for now is told: once, and not at night. */
export function wishesWork(rt: Runtime, api: Api): void {
  rt.work.handle("wishes", {}, (_, { signal }) => tellOpenedWishes(rt, api, signal));
  rt.work.every("wishes", "*/10 * * * *", rt.config.zone);
}

/** Tells everyone who is due, each claimed before the message goes out, so that nobody hears twice. */
export async function tellOpenedWishes(rt: Needs, api: Pick<Api, "sendMessage">, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const { zone, quietHours } = rt.config;
    const wish = await claimOpenedWish(rt.db, { now: rt.now(), zone, quietHours });
    if (!wish) return;
    if (!(await tell(rt, api, wish))) return;
    await pause(pauseMs);
  }
}

/** False if Telegram wants us to wait: the wish is put back for the next time. */
async function tell(rt: Needs, api: Pick<Api, "sendMessage">, wish: OpenedWish): Promise<boolean> {
  const screen = openedScreen(rt.texts.in(wish.language), wish, rt.config.zone);
  try {
    await api.sendMessage(Number(wish.telegramId), screen.text, sendOptions(screen));
  } catch (error) {
    if (isTooMany(error)) {
      await putBackWish(rt.db, wish.id);
      return false;
    }
    if (isUnreachable(error)) await markReachable(rt.db, Number(wish.telegramId), false);
    else rt.log.warn({ event: "wish-untold", wish: wish.id, err: error }, "a wish was perhaps not told"); // never twice
  }
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
