// The one moment at which a code is told.
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send } from "../telegram/screen.ts";
import { printedCode } from "./helped.ts";
import * as screens from "./screens.ts";
import { sendSlip } from "./slip.ts";

/** Tells a code this once: as words to pass on, and as a slip of paper. */
export async function giveCode(rt: Runtime, ctx: BotContext, id: number, code: string): Promise<void> {
  const helped = await rt.db.helped.findUniqueOrThrow({
    where: { id },
    include: { candidate: true, registration: { include: { programme: true, intake: true } }, centre: true },
  });
  const link = `https://t.me/${ctx.me.username}?start=k_${code}`;
  const told = { helped, code: printedCode(code), link };
  await send(ctx, screens.codeScreen(ctx.words, rt.texts.in(helped.language), told, rt.config.zone));
  await sendSlip(rt, ctx, told);
}
