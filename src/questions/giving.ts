// Whose a question is: taken over, given back, handed to a colleague, who is told.
import { owe } from "../delivery/delivery.ts";
import type { Hear } from "../roles/gate.ts";
import { mayDo, rolesOfEach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { again, onQuestion, showCard } from "./desk.ts";
import * as screens from "./desk-screens.ts";
import { QUESTION_WAITS } from "./questions.ts";

const MOST_COLLEAGUES = 50;

/** Takes a question over, or gives it back to all. */
export const take: Hear = onQuestion(async (pressed) => {
  const { rt, staff, question, rest } = pressed;
  const assignedTo = rest === "off" ? null : BigInt(staff.telegramId);
  await rt.db.question.updateMany({ where: { id: question.id }, data: { assignedTo } });
  await staff.note("question-assigned", `#${question.id}`);
  await showCard(await again(pressed));
  return "done";
});

/** The colleagues to whom it may be given: those with the desk's right at this centre, admins of all of them too. */
export const askColleague: Hear = onQuestion(async ({ rt, ctx, staff, question }) => {
  const colleagues = await colleaguesAt(rt, ctx.words, question.centreCode, staff.telegramId);
  await show(ctx, screens.colleaguesScreen(ctx.words, question, colleagues));
  return "done";
});

/** Gives it to one of them, who is told. */
export const give: Hear = onQuestion(async (pressed) => {
  const { rt, ctx, staff, question, rest } = pressed;
  const colleagues = await colleaguesAt(rt, ctx.words, question.centreCode, staff.telegramId);
  const to = colleagues.find(({ code }) => code === rest);
  if (!to) return "no-such-thing";
  const subject = `${question.id}.${rt.now().getTime()}.given`;
  await rt.db.$transaction(async (tx) => {
    await tx.question.updateMany({ where: { id: question.id }, data: { assignedTo: to.telegramId } });
    await owe(rt, tx, { kind: QUESTION_WAITS, subject }, [to.telegramId]);
  });
  await staff.note("question-assigned", `#${question.id}`, Number(to.telegramId));
  await showCard(await again(pressed), ctx.words.html("questions-desk-given", { name: to.name }));
  return "done";
});

async function colleaguesAt(rt: Runtime, words: Words, centreCode: string, me: number): Promise<screens.Colleague[]> {
  const rows = await rt.db.heldRole.findMany({
    where: {
      takenAt: null,
      companyCode: null,
      telegramId: { not: BigInt(me) },
      OR: [{ centreCode }, { centreCode: null }],
    },
    orderBy: { id: "asc" },
    select: { id: true, telegramId: true, role: true },
    take: MOST_COLLEAGUES,
  });
  const fixed = rt.config.adminIds.flatMap((id, index) =>
    id === me ? [] : [{ code: `a${index}`, telegramId: BigInt(id), role: "admin" as const }],
  );
  const all = [...rows.map(({ id, ...row }) => ({ code: String(id), ...row })), ...fixed];
  const ids = all.map(({ telegramId }) => telegramId);
  const [held, names] = await Promise.all([
    rolesOfEach(rt, ids.map(Number)),
    rt.db.staffName.findMany({ where: { telegramId: { in: ids } } }),
  ]);
  const nameOf = new Map(names.map(({ telegramId, name }) => [telegramId, name]));
  const seen = new Set<bigint>();
  return all.flatMap(({ code, telegramId, role }) => {
    if (seen.has(telegramId) || !mayDo(held.get(Number(telegramId)) ?? [], "desk", centreCode)) return [];
    seen.add(telegramId);
    return [{ code, telegramId, name: nameOf.get(telegramId) ?? words.plain(`roles-role-${role}`) }];
  });
}
