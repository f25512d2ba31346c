// An intake is opened: from a draft whose questions are all answered to a date that people see.
import { linkWaiting } from "../participants/participants.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { reaches } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { type Draft, dropDraft, nextNumber } from "./drafting.ts";
import { askedFields, columns, dataOf, type Facts, usual } from "./facts.ts";
import { type By, noteChange, type Stands } from "./noting.ts";
import { inOrder } from "./order.ts";

/**
 * Announces what was drafted, once: the draft is gone with it. `incomplete`: something is unanswered or not in order;
 * `gone`: it was announced or dropped before, or programme or centre is not theirs any more.
 */
export function announceIntake(
  rt: Stands & Pick<Runtime, "seal" | "config">,
  by: By,
  draft: Draft,
): Promise<{ readonly id: number } | "incomplete" | "gone"> {
  return rt.db.$transaction(async (tx) => {
    const { programmeCode, centreCode, facts } = draft;
    const isComplete = askedFields.every((field) => (columns(field)[0] ?? "") in facts);
    if (centreCode === undefined || !isComplete || !inOrder(facts)) return "incomplete";
    await tx.$queryRaw`select 1 from "Programme" where code = ${programmeCode} for update`;
    const programme = await tx.programme.findFirst({ where: { code: programmeCode, active: true } });
    const centre = await tx.centre.findFirst({ where: { code: centreCode, active: true } });
    const isTheirs = programme !== null && centre !== null && reaches(by.reach, centreCode);
    if (!isTheirs || !(await dropDraft(tx, by.telegramId, draft.revision))) return "gone";
    const complete = { ...usual, startTime: centre.officeFrom, ...facts } as Facts;
    const number = facts.number ?? (await nextNumber(tx, { programmeCode, centreCode, facts }));
    const intake = await tx.intake.create({
      data: {
        ...(dataOf({ ...complete, number }) as Record<keyof Facts, never>),
        ...{ programmeCode, centreCode },
        code: await freeCode(tx, `${programmeCode}-${centreCode}-${complete.startsOn.slice(0, 4)}-${number}`),
      },
    });
    await noteChange(rt, tx, by, { intake, act: "intake-opened", fields: ["opened"], former: {} });
    // Whom a list has named for it already is registered in it.
    await linkWaiting(rt, tx, { centreCode, actor: `staff:${by.telegramId}`, at: rt.now() });
    return { id: intake.id };
  });
}

/** How many people wait for a programme and hear when it can be registered for. */
export function countWaiting(db: Tx, programmeCode: string): Promise<number> {
  return db.intakeWish.count({ where: { programmeCode, toldAt: null, reason: { in: ["noIntake", "full"] } } });
}

/** Whether another intake of the programme at the centre starts on the same day. */
export async function startsTogether(db: Tx, { programmeCode, centreCode, facts }: Draft): Promise<boolean> {
  if (centreCode === undefined || facts.startsOn === undefined) return false;
  const those = await db.intake.findMany({
    where: { programmeCode, centreCode, active: true },
    select: { startsOn: true },
  });
  return those.some(({ startsOn }) => dayFromDatabase(startsOn) === facts.startsOn);
}

/** The code, or the first of its kind that no intake has. */
async function freeCode(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx.intake.findMany({ where: { code: { startsWith: wanted } }, select: { code: true } });
  const codes = new Set(taken.map(({ code }) => code));
  const nth = ["", "b", "c", "d", "e", "f", "g", "h"].find((letter) => !codes.has(wanted + letter));
  return wanted + (nth ?? `-${codes.size + 1}`);
}
