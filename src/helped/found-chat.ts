// Whoever turns out to be on record already reads it at once, in the midst of what they were doing.
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import type { Runtime } from "../runtime.ts";
import { SELECTION } from "../selection/work.ts";
import type { BotContext } from "../telegram/context.ts";
import { type TakenOver, takeOver } from "./taking-over.ts";

/** What became theirs, with what they are to read of it. */
export interface FoundRecord extends TakenOver {
  readonly text: string;
}

/** Takes over what a list or a helper recorded of whoever is writing; see `takeOver`. */
export async function findRecord(
  rt: Runtime,
  ctx: BotContext,
  { isFinal }: { isFinal: boolean },
): Promise<FoundRecord | undefined> {
  const { words } = ctx;
  const found = await takeOver(rt, ctx.candidate.id, { isFinal });
  if (!found) return undefined;
  await rememberNothingBegun(rt, ctx, false);
  await rt.work.send(SELECTION, {}, { key: "claimed" });
  const { numbers, givenUp } = found;
  const lines = [
    ...(numbers.length > 0 ? [words.html("helped-found", { numbers: numbers.join(", ") })] : []),
    ...(givenUp.length > 0 ? [words.html("helped-claim-joined", { numbers: givenUp.join(", ") })] : []),
  ];
  return { ...found, text: lines.join("\n\n") };
}
