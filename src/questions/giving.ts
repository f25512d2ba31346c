// Whose a question is: taken over, given back, handed to a colleague, who is told.
import { owe } from "../delivery/delivery.ts";
import type { Hear } from "../roles/gate.ts";
import { mayDo, rolesOfEach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { again, holderOfOne, onQuestion, showCard } from "./desk.ts";
import * as screens from "./desk-screens.ts";
import { locked, QUESTION_WAITS } from "./questions.ts";

const MOST_COLLEAGUES = 50;

/** Takes a question over, or gives it back to all. What a colleague has is asked about first: `<question>.over` takes it. */
export const take: Hear = onQuestion(async (pressed) => {
  const { rt, ctx, staff, question, rest } = pressed;
  const me = BigInt(staff.telegramId);
  const to = rest === "off" ? null : me;
  const from = rest === "off" ? [me] : rest === "over" ? "anybody" : [me, null];
  if (await assign(rt, { id: question.id, to, from, by: me })) await staff.note("question-assigned", `#${question.id}`);
  else if (rest === "") {
    const now = await again(pressed);
    await show(ctx, screens.takeOverScreen(ctx.words, now.question, await holderOfOne(now)));
    return "done";
  }
  await showCard(await again(pressed));
  return "done";
});

/** Makes it somebody's, or nobody's; whoever loses it by another hears so. False where it is not of whom it was thought. */
function assign(
  rt: Pick<Runtime, "db" | "now" | "work">,
  { id, to, from, by }: { id: number; to: bigint | null; from: "anybody" | readonly (bigint | null)[]; by: bigint },
): Promise<boolean> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { id });
    if (!question || (from !== "anybody" && !from.includes(question.assignedTo))) return false;
    await tx.question.update({ where: { id }, data: { assignedTo: to } });
    const former = question.assignedTo;
    const taken = { kind: QUESTION_WAITS, subject: `${id}.${rt.now().getTime()}.taken` };
    if (former !== null && former !== by && former !== to) await owe(rt, tx, taken, [former]);
    const given = { kind: QUESTION_WAITS, subject: `${id}.${rt.now().getTime()}.given` };
    if (to !== null && to !== by) await owe(rt, tx, given, [to]);
    return true;
  });
}

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
  const by = BigInt(staff.telegramId);
  await assign(rt, { id: question.id, to: to.telegramId, from: "anybody", by });
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
