import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import type { Screen } from "../telegram/screen.ts";
import { everythingAbout } from "./mydata.ts";
import { mydataScreen } from "./screens.ts";

/** Everything on one screen, perhaps after a sentence about what was just done. */
export async function overview(
  rt: Runtime,
  ctx: BotContext,
  shown: { phones?: boolean; lead?: string } = {},
): Promise<Screen> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return { text: ctx.words.html("mydata-nothing") };
  return mydataScreen({ words: ctx.words, zone: rt.config.zone, now: rt.now() }, all, { phones: false, ...shown });
}
