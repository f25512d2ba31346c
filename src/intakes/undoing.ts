// What staff did to an intake can be taken back for ten minutes, before anybody is told of it.
import { isUndoable } from "../delivery/undoable.ts";
import type { Db } from "../platform/database.ts";
import type { IntakeChange } from "../platform/generated/prisma/client.ts";
import { moveOffersBack } from "../seats/offers-along.ts";
import type { OfferBefore } from "./as-told.ts";
import { putBack } from "./calling-off.ts";
import { heldSeats, oweChange } from "./changing.ts";
import { dataOf, type Facts, factsOf, only, toldColumns } from "./facts.ts";
import { type By, locked, noteChange, type Stands, UNDONE } from "./noting.ts";
import { moveTestsBack, type TestBefore } from "./tests-along.ts";

/** The last change of an intake, if it can still be taken back. */
export async function undoable(db: Db, intakeId: number, now: Date): Promise<IntakeChange | undefined> {
  const last = await db.intakeChange.findFirst({ where: { intakeId }, orderBy: { id: "desc" } });
  if (!last || last.reason === UNDONE) return undefined;
  return isUndoable(last.at, now) ? last : undefined;
}

/**
 * Takes the last change of an intake back. `late`: the minutes are over, or another change came after it; `taken`: people
 * have registered for what would be gone, or hold the seats.
 */
export function undoChange(
  rt: Stands,
  by: By,
  { id, changeId }: { readonly id: number; readonly changeId: number },
): Promise<"undone" | "late" | "taken" | "gone"> {
  return rt.db.$transaction(async (tx) => {
    const intake = await locked(tx, id, by.reach);
    if (!intake) return "gone";
    const last = await undoable(tx, id, rt.now());
    if (last?.id !== changeId) return "late";
    const facts = factsOf(intake);
    const former = last.former as Partial<Facts> & {
      closedAt?: string | null;
      tests?: TestBefore[];
      offers?: OfferBefore[];
    };
    const note = { intake, act: "intake-undone", reason: UNDONE } as const;
    if (last.fields.includes("opened")) {
      if ((await tx.registration.count({ where: { intakeId: id } })) > 0) return "taken";
      await tx.intake.update({ where: { id }, data: { active: false } });
      await noteChange(rt, tx, by, { ...note, fields: ["calledOff"], former: {} });
      return "undone";
    }
    if (last.fields.includes("calledOff")) {
      await tx.intake.update({ where: { id }, data: { active: true } });
      await putBack(rt, tx, { id, since: last.at, at: rt.now() });
      await noteChange(rt, tx, by, { ...note, fields: ["calledOff"], former: {} });
      return "undone";
    }
    if (last.fields.includes("closedAt")) {
      const closedAt = former.closedAt ? new Date(former.closedAt) : null;
      await tx.intake.update({ where: { id }, data: { closedAt } });
      await noteChange(rt, tx, by, {
        ...note,
        fields: ["closedAt"],
        former: { closedAt: intake.closedAt?.toISOString() ?? null },
      });
      return "undone";
    }
    const names = last.fields as (keyof Facts)[];
    if (former.seats !== undefined && former.seats < (await heldSeats(tx, intake))) return "taken";
    await tx.intake.update({ where: { id }, data: dataOf(only({ ...facts, ...former }, names)) });
    await moveOffersBack(tx, former.offers ?? []);
    await moveTestsBack(tx, former.tests ?? [], rt.now());
    const row = await noteChange(rt, tx, by, { ...note, fields: names, former: only(facts, names) });
    // Whoever had not heard of the change before it either hears of that one now.
    if (toldColumns.some((name) => names.includes(name))) await oweChange(rt, tx, { id, changeId: row.id });
    return "undone";
  });
}
