// Who takes part in an assessment: ticked in a list or named by registration number, then invited together.
import { foldedName } from "../candidates/folded-name.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { readNumber } from "../registration/numbers.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { waysWhere } from "./assessments.ts";
import { type Enrolled, enrol, MOST_NUMBERS } from "./enrolling.ts";
import { addPeople, eligibleFor } from "./joining.ts";
import type { OnSession } from "./opening.ts";
import { brief, timeOf } from "./print.ts";
import { TYPING_SECONDS } from "./scheming.ts";
import { sessionScreen } from "./session-screen.ts";

type Eligible = "registered" | "scheduled" | "absent" | "notYetCompetent";

/** The list, a page at a time. */
export async function openPeople(pressed: OnSession): Promise<Done> {
  const page = readPage(pressed.rest);
  if (page === undefined) return "no-such-thing";
  if (isOver(pressed)) return showOver(pressed);
  await pressed.staff.note("assessments-viewed", String(pressed.session.id));
  await show(pressed.ctx, await peopleScreen(pressed, page));
  return "done";
}

/** Ticks somebody, or takes the tick away. Nobody is told of a tick. */
export async function tick(pressed: OnSession): Promise<Done> {
  const { rt, session, rest } = pressed;
  const [, id = "", page = ""] = /^(\d{1,9})\.(\d{1,6})$/.exec(rest) ?? [];
  const found = await rt.db.certification.count({ where: { AND: [eligibleFor(session), { id: Number(id) }] } });
  if (id === "") return "no-such-thing";
  if (found > 0) {
    const ticked = await tickedIn(pressed);
    if (!ticked.delete(Number(id))) ticked.add(Number(id));
    await remember(pressed, ticked);
  }
  await show(pressed.ctx, await peopleScreen(pressed, Number(page)));
  return "done";
}

/** Puts everybody who is ticked into the session, and has them told. */
export async function invite(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  const { words } = ctx;
  const ticked = await tickedIn(pressed);
  if (ticked.size === 0) {
    ctx.popUp(words.plain("assessments-nobody-ticked"));
    await show(ctx, await peopleScreen(pressed, 0));
    return "done";
  }
  const added = await addPeople(rt, staff, { sessionId: session.id, certificationIds: [...ticked] });
  await rt.coordination.delete(key(pressed));
  const lead =
    added === "over"
      ? words.html("assessments-over")
      : added === 0
        ? words.html("assessments-added-none")
        : words.html("assessments-added", { count: String(added) });
  await show(ctx, await sessionScreen(rt, ctx, staff, session.id, lead));
  return "done";
}

/** Ticks the person of the list who is called so; of several it shows them alone. Numbers are heard as numbers. */
export async function hearNames(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, session } = pressed;
  const { words } = ctx;
  if (numbersIn(said).length > 0) return hearNumbers(pressed, said);
  const where = { AND: [eligibleFor(session), { holder: { AND: calledSo(said) } }] };
  const found = calledSo(said).length === 0 ? [] : await waysWhere(rt.db, where, { take: PAGE + 1 });
  const [only, another] = found;
  if (only && !another) await remember(pressed, (await tickedIn(pressed)).add(only.id));
  const asked = brief(said.replace(/\s+/g, " "), 40);
  const lead = !only
    ? words.html("assessments-name-none", { name: asked })
    : another
      ? words.html("assessments-name-several", { name: asked })
      : words.html("assessments-name-ticked", { name: only.holder.fullName });
  const named = another && found.length <= PAGE ? found.map(({ id }) => id) : undefined;
  await send(ctx, await peopleScreen(pressed, 0, lead, named));
  return "done";
}

/** Each word that was typed begins one of the words of the name. */
function calledSo(said: string): Prisma.HolderWhereInput[] {
  const typed = foldedName(said).split(" ").filter(Boolean).slice(0, 6);
  return typed.map((word) => ({
    OR: [{ foldedName: { startsWith: word } }, { foldedName: { contains: ` ${word}` } }],
  }));
}

/** Asks for registration numbers. */
export async function askNumbers(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  if (isOver(pressed)) return showOver(pressed);
  await waitForWords(rt, staff.telegramId, `assess-numbers ${session.id}`, TYPING_SECONDS);
  const back = button(ctx.words.plain("telegram-back"), "assess-people", session.id);
  await show(ctx, { text: ctx.words.html("assessments-ask-numbers"), buttons: [[back]] });
  return "done";
}

/** Ticks the people of these numbers, and says of each what became of it. */
export async function hearNumbers(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  const { words } = ctx;
  const numbers = numbersIn(said);
  if (numbers.length === 0) {
    await waitForWords(rt, staff.telegramId, `assess-numbers ${session.id}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "assess-people", session.id);
    await send(ctx, { text: words.html("assessments-numbers-none"), buttons: [[back]] });
    return "done";
  }
  const enrolled = await enrol(rt, staff, { session, numbers });
  const ticked = await tickedIn(pressed);
  for (const { is } of enrolled) if (typeof is === "object") ticked.add(is.certificationId);
  await remember(pressed, ticked);
  const lines = enrolled.map((each) => numberLine(words, each));
  await send(ctx, await peopleScreen(pressed, 0, lines.join("\n")));
  return "done";
}

/** The numbers in a text, each once: by lines and commas, or simply one after the other. */
export function numbersIn(text: string): string[] {
  const whole = text.split(/[\n,;]+/).map(readNumber);
  const found = whole.every(Boolean)
    ? whole
    : (text.match(/[A-Za-z]{2,8}[-/.–]\d{4}[-/.–]\d{1,9}/g) ?? []).map(readNumber);
  return [...new Set(found.filter((number) => number !== undefined))].slice(0, MOST_NUMBERS);
}

function numberLine(words: Words, { number, is }: Enrolled): string {
  const what = typeof is === "string" ? is : is.renews ? "renewal" : "ticked";
  return words.html(`assessments-number-${what}`, { number });
}

/** The list, or of it those alone who were named. What is typed below it is somebody's name. */
async function peopleScreen(
  pressed: OnSession,
  page: number,
  lead?: string,
  named?: readonly number[],
): Promise<Screen> {
  const { rt, ctx, staff, session } = pressed;
  const { words } = ctx;
  const where = named ? { AND: [eligibleFor(session), { id: { in: [...named] } }] } : eligibleFor(session);
  await waitForWords(rt, staff.telegramId, `assess-names ${session.id}`, TYPING_SECONDS);
  const [total, people, ticked] = await Promise.all([
    rt.db.certification.count({ where }),
    waysWhere(rt.db, where, { skip: page * PAGE, take: PAGE }),
    tickedIn(pressed),
  ]);
  const title = words.html("assessments-people-title", { scheme: session.scheme.name, at: timeOf(words, session) });
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      title,
      ...(total === 0 ? [words.html("assessments-people-none")] : []),
    ].join("\n\n"),
    buttons: [
      ...people.map(({ id, state, kind: issuance, holder }) => {
        const standing = state === "registered" && issuance === "renewal" ? "renewal" : (state as Eligible);
        const kind = words.plain(`assessments-people-kind-${standing}`);
        const name = brief(holder.fullName, 28);
        const label = words.plain(ticked.has(id) ? "assessments-ticked" : "assessments-unticked", { name, kind });
        return [button(label, "assess-tick", `${session.id}.${id}.${page}`)];
      }),
      ...turning(words, "assess-people", `${session.id}.`, page, total),
      ...(ticked.size > 0
        ? [[button(words.plain("assessments-invite-button", { count: String(ticked.size) }), "assess-add", session.id)]]
        : []),
      [button(words.plain("assessments-numbers-button"), "assess-numbers", session.id)],
      named
        ? [button(words.plain("telegram-back"), "assess-people", session.id)]
        : [button(words.plain("telegram-back"), "assess-session", session.id)],
    ],
  };
}

function isOver({ session }: OnSession): boolean {
  return session.state !== "planned";
}

async function showOver({ rt, ctx, staff, session }: OnSession): Promise<Done> {
  ctx.popUp(ctx.words.plain("assessments-over"), "alert");
  await show(ctx, await sessionScreen(rt, ctx, staff, session.id));
  return "done";
}

/** Ticks are nobody's record: they may be lost, and are set again with a tap. */
async function tickedIn({ rt, staff, session }: OnSession): Promise<Set<number>> {
  const kept = await rt.coordination.get(key({ staff }));
  const [of, ...ids] = kept === null ? [] : (JSON.parse(kept) as number[]);
  return new Set(of === session.id ? ids : []);
}

function remember(pressed: OnSession, ticked: ReadonlySet<number>): Promise<void> {
  return pressed.rt.coordination.set(key(pressed), JSON.stringify([pressed.session.id, ...ticked]), TYPING_SECONDS);
}

function key({ staff: { telegramId } }: Pick<OnSession, "staff">): string {
  return `assess-ticked:${telegramId}`;
}
