// What staff do for somebody without Telegram who stands before them: a new code where the paper got lost, whoever made the
// first one, and the erasure of all that is known, with its number to take home on paper.
import { erasePerson } from "../candidates/erasure.ts";
import { erasureBy, type KeptThing, paperReceiptOf } from "../candidates/receipt.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { namesOfStaff } from "../roles/holders.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { erasedScreen, eraseReasons, eraseScreen, paperScreen, surelyScreen } from "./desk-screens.ts";
import { giveAnother } from "./handing-over.ts";
import { stampOf } from "./helped.ts";

/** Somebody without Telegram: known as a person, or only by a line of a list. */
type Who = { readonly candidateId: number } | { readonly holderId: number };

/** Opens what can be done for the person of a registration. */
export async function openPaper(rt: Runtime, ctx: BotContext, staff: Staff, number: string): Promise<Done> {
  const found = await rt.db.registration.findFirst({
    where: { number, candidate: { telegramId: null } },
    select: { candidateId: true, candidate: { select: { fullName: true } } },
  });
  if (!found || !(await mayErase(rt, staff.reach, found))) return "no-such-thing";
  const helped = await openRecord(rt, found.candidateId);
  await staff.note("registration-viewed", number);
  const nameOf = await namesOfStaff(rt.db, helped ? [helped.helperTelegramId] : [], (id) =>
    ctx.words.plain("roles-nameless", { id }),
  );
  const shown = { number, name: found.candidate.fullName ?? "–", candidateId: found.candidateId, zone: rt.config.zone };
  const helper = helped && { name: nameOf(helped.helperTelegramId), until: helped.claimUntil, stamp: stampOf(helped) };
  await show(ctx, paperScreen(ctx.words, { ...shown, helper }));
  return "done";
}

/** A new code for whom anybody registered: the paper got lost, and who gave it is not there. */
export async function renewCode(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  number: string,
  stamp: string,
): Promise<Done> {
  const helped = await recordWithin(rt, staff.reach, number);
  if (!helped) return "no-such-thing";
  return giveAnother(rt, ctx, staff, { helped, stamp, subject: number, back: "assist-paper" });
}

/** Asks who asked for it, then once more; `<who>` or `<who>.<reason>`. */
export async function askErase(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const asked = readErase(argument);
  if (!asked || !(await mayErase(rt, staff.reach, asked.who))) return "no-such-thing";
  const person = await nameAndStays(rt, asked.who);
  await staff.note("helped-viewed", "erasure");
  await show(
    ctx,
    asked.reason === undefined
      ? eraseScreen(ctx.words, person.name, asked.code)
      : surelyScreen(ctx.words, person, `${asked.code}.${asked.reason}`),
  );
  return "done";
}

/** Erases; a second press shows the receipt once more. */
export async function eraseNow(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const asked = readErase(argument);
  if (asked?.reason === undefined) return "no-such-thing";
  const receipt = paperReceiptOf(rt.seal, asked.who);
  if (await mayErase(rt, staff.reach, asked.who)) {
    const { kept } = await nameAndStays(rt, asked.who);
    const erased = await erasePerson(rt, asked.who, { receipt, kept });
    if (erased === "erased") await staff.note("person-erased", `${asked.reason} ${receipt}`);
  }
  const noted = await rt.db.staffAct.count({
    where: { act: "person-erased", staffTelegramId: BigInt(staff.telegramId), subject: { endsWith: receipt } },
  });
  const erasure = noted > 0 ? await erasureBy(rt.db, [receipt]) : undefined;
  if (!erasure) return "no-such-thing";
  await show(ctx, erasedScreen(ctx.words, erasure));
  return "done";
}

function readErase(argument: string) {
  const [, code = "", kind = "", digits = "", reason] = /^((p|h)(\d{1,9}))(?:\.([a-z]+))?$/.exec(argument) ?? [];
  const known = eraseReasons.find((each) => each === reason);
  if (digits === "" || (reason !== undefined && known === undefined)) return undefined;
  const who: Who = kind === "p" ? { candidateId: Number(digits) } : { holderId: Number(digits) };
  return { code, who, reason: known };
}

/** Whether somebody has no Telegram, and all that is known of them is of centres within reach. */
async function mayErase(rt: Pick<Runtime, "db">, reach: Reach, who: Who): Promise<boolean> {
  const elsewhere = reach === "everywhere" ? [] : [{ centreCode: { notIn: [...reach] } }];
  if ("holderId" in who) {
    const lines = { some: {}, ...(elsewhere[0] ? { none: elsewhere[0] } : {}) };
    const found = await rt.db.holder.count({ where: { id: who.holderId, candidateId: null, participants: lines } });
    return found > 0;
  }
  const found = await rt.db.candidate.findFirst({
    where: {
      ...{ id: who.candidateId, telegramId: null },
      ...(elsewhere[0]
        ? {
            registrations: { none: { intake: elsewhere[0] } },
            holders: { none: { participants: { some: elsewhere[0] } } },
            helped: { none: elsewhere[0] },
            OR: [
              { registrations: { some: { intakeId: { not: null } } } },
              { helped: { some: {} } },
              { holders: { some: { participants: { some: {} } } } },
            ],
          }
        : {}),
    },
    select: { id: true },
  });
  return found !== null;
}

/** The record of a registration for which a new code can be made, by whomever it was begun; of one's own centres alone. */
export async function recordWithin(rt: Pick<Runtime, "db">, reach: Reach, number: string) {
  const found = await rt.db.registration.findFirst({
    where: { number, candidate: { telegramId: null } },
    select: { candidateId: true },
  });
  return found && (await mayErase(rt, reach, found)) ? openRecord(rt, found.candidateId) : null;
}

/** The record with which a person can still come for what was registered. */
function openRecord(rt: Pick<Runtime, "db">, candidateId: number) {
  return rt.db.helped.findFirst({
    where: { candidateId, claimedAt: null, submittedAt: { not: null } },
    orderBy: { id: "desc" },
  });
}

async function nameAndStays(rt: Pick<Runtime, "db">, who: Who): Promise<{ name: string; kept: KeptThing[] }> {
  const theirs = "holderId" in who ? { id: who.holderId } : { candidateId: who.candidateId };
  const certified = await rt.db.holder.count({ where: { ...theirs, certifications: { some: {} } } });
  const { fullName } =
    "holderId" in who
      ? await rt.db.holder.findUniqueOrThrow({ where: { id: who.holderId }, select: { fullName: true } })
      : await rt.db.candidate.findUniqueOrThrow({ where: { id: who.candidateId }, select: { fullName: true } });
  return { name: fullName ?? "–", kept: certified > 0 ? ["certificates"] : [] };
}
