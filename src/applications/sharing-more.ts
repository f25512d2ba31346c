// A certificate that somebody wants to show after they applied: added to what the company reads, without applying anew.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { type Application, ownApplication } from "./applications.ts";
import { ownCard } from "./own-card.ts";
import { naming } from "./print.ts";
import { shareMore } from "./sending.ts";
import { shareable } from "./shared.ts";
import { isOpenState } from "./states.ts";

/** Shows those that are not shared yet: a tap agrees that the company reads this one, too. */
export async function askShare(rt: Runtime, ctx: BotContext, application: Application): Promise<void> {
  const { words } = ctx;
  const { id, vacancy, state, certificationIds } = application;
  const more = (await shareable(rt, ctx.candidate.id)).filter((each) => !certificationIds.includes(each.id));
  if (!isOpenState(state) || more.length === 0) return show(ctx, await ownCard(rt, ctx, application));
  await show(ctx, {
    text: words.html("applications-share", naming(words, vacancy)),
    buttons: [
      ...more.map(({ id: certificationId, scheme }) => [
        button(words.plain("applications-share-one-button", { scheme }), "applied-shared", `${id}.${certificationId}`),
      ]),
      [button(words.plain("telegram-back"), "applied-open", id)],
    ],
  });
}

/** Adds it. */
export async function shareOne(rt: Runtime, ctx: BotContext, { id }: Application, word: string): Promise<void> {
  const { words, candidate } = ctx;
  const certificationId = /^\d{1,10}$/.test(word) ? Number(word) : 0;
  const outcome = await shareMore(rt, { id, candidateId: candidate.id, certificationId });
  const after = await ownApplication(rt.db, { id, candidateId: candidate.id, now: rt.now() });
  if (!after) return;
  if (outcome === "over") ctx.popUp(words.plain("applications-say-over"));
  const lead = outcome === "shared" ? words.html("applications-share-done", naming(words, after.vacancy)) : "";
  await show(ctx, await ownCard(rt, ctx, after, lead));
}
