// The one moment at which a code is told.
import { changesToTell, factsAsTold } from "../intakes/as-told.ts";
import type { Helped } from "../platform/generated/prisma/client.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send, show } from "../telegram/screen.ts";
import { printedCode, replaceCode, stampOf } from "./helped.ts";
import * as screens from "./screens.ts";
import { sendSlip } from "./slip.ts";

/** Tells a code this once: as words to pass on, and as a slip of paper. */
export async function giveCode(
  rt: Runtime,
  ctx: BotContext,
  id: number,
  code: string,
  isAnother = false,
): Promise<void> {
  const helped = await rt.db.helped.findUniqueOrThrow({
    where: { id },
    include: {
      candidate: true,
      registration: { include: { programme: true, intake: { include: { changes: changesToTell } } } },
      centre: true,
    },
  });
  const { registration } = helped;
  const told = { now: rt.now(), since: registration?.submittedAt ?? rt.now() };
  const intake = registration?.intake ? factsAsTold(registration.intake, told) : null;
  const link = `https://t.me/${ctx.me.username}?start=k_${code}`;
  const theirs = { ...helped, registration: registration && { ...registration, intake } };
  const handed = { helped: theirs, code: printedCode(code), link, isAnother };
  await send(ctx, screens.codeScreen(ctx.words, rt.texts.in(helped.language), handed, rt.config.zone));
  await sendSlip(rt, ctx, handed);
}

/** Gives a record another code, which ends the one it has. A press that was heard before makes none. */
export async function giveAnother(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  asked: { helped: Helped; stamp: string; subject: string; back: "assist-person" | "assist-paper" },
): Promise<Done> {
  const { helped, stamp, subject, back } = asked;
  const code = await replaceCode(rt, helped.id, stamp);
  if (code === undefined) {
    await staff.note("helped-viewed", subject);
    const act = back === "assist-person" ? "assist-code" : "assist-recode";
    const now = await rt.db.helped.findUniqueOrThrow({ where: { id: helped.id } });
    await show(ctx, screens.madeAlreadyScreen(ctx.words, { act, argument: subject, stamp: stampOf(now), back }));
    return "done";
  }
  await staff.note("helped-code", subject);
  await giveCode(rt, ctx, helped.id, code, true);
  return "done";
}
