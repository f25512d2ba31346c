// A place of the map that staff share where a place is asked for. Must stand before whatever hears typed answers.
import { Composer } from "grammy";
import { staffOf } from "../roles/gate.ts";
import { waitingKey } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { recall } from "../telegram/seam.ts";
import { movePoint, onIntake } from "./editing.ts";
import { ANSWER, keepPoint } from "./opening.ts";

/** Hears a shared place, of those who may at this moment and are asked for one; of anybody else it goes on. */
export function intakePlaces(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on("message:location", async (ctx, next) => {
    const wait = (await recall(rt.coordination, waitingKey(ctx.candidate.telegramId))) ?? "";
    const [, id] = /^intakes-ask (\d{1,10})\.place$/.exec(wait) ?? [];
    if (wait !== ANSWER && id === undefined) return next();
    const staff = await staffOf(rt, ctx, "desk");
    const { latitude, longitude } = ctx.message.location;
    const point = { latitude, longitude };
    if (!staff) return next();
    if (id === undefined) return (await keepPoint(rt, ctx, staff, point)) ? undefined : next();
    await rt.coordination.delete(waitingKey(ctx.candidate.telegramId));
    await onIntake((heard) => movePoint(heard, point))(rt, ctx, staff, id, "");
  });
  return chat;
}
