// Choosing whom a broadcast is for, by buttons; and audiences that have a name.

import { plainly } from "../platform/typed-text.ts";
import type { Done } from "../roles/gate.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { askFor, change, leave, sayAgain } from "./asking.ts";
import { type Audience, readAudience, toggled } from "./audience.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { choicesOf, type List, listAbove, lists, wholeOf } from "./choices.ts";
import { audienceOf, type Heard, type Pressed } from "./opening.ts";
import { audienceScreen, choiceButtons, choicesScreen, everyoneScreen } from "./people-screens.ts";
import { printFor } from "./print.ts";
import { showElse } from "./watching.ts";

const LONGEST_NAME = 60;

/** Whom it is for so far, and everything to choose from. */
export async function openPeople(pressed: Pressed): Promise<Done> {
  const { broadcast } = pressed;
  if (broadcast.ofId !== null) return "no-such-thing";
  await showPeople(pressed);
  return "done";
}

async function showPeople({ rt, ctx, staff, broadcast }: Heard, lead = ""): Promise<void> {
  const { text, buttons = [] } = audienceScreen(printFor(rt, ctx), broadcast, await audienceOf(rt, ctx, broadcast));
  await showElse(rt, ctx, { text: [lead, text].filter(Boolean).join("\n\n"), buttons });
  await waitForChoice(rt, staff.telegramId, buttons.flat());
}

/** The same, with the broadcast as it stands after an edit. */
async function anew(heard: Heard): Promise<Heard> {
  return { ...heard, broadcast: (await findBroadcast(heard.rt.db, heard.broadcast.id)) ?? heard.broadcast };
}

/** Everybody, said outright; asked once when something else was chosen, and taken back by a second press. */
export async function chooseEveryone(pressed: Pressed): Promise<Done> {
  const { rt, ctx, broadcast, rest } = pressed;
  if (broadcast.ofId !== null) return "no-such-thing";
  const isInstead = !broadcast.audience.everyone && Object.keys(broadcast.audience).length > 0;
  if (isInstead && rest !== "instead") {
    await showElse(rt, ctx, everyoneScreen(printFor(rt, ctx), broadcast, await audienceOf(rt, ctx, broadcast)));
    return "done";
  }
  return await chooseAll(pressed, broadcast.audience.everyone ? {} : { everyone: true });
}

/** Nobody again. */
export function clear(pressed: Pressed): Promise<Done> {
  return chooseAll(pressed, {});
}

async function chooseAll(pressed: Pressed, audience: Audience): Promise<Done> {
  if (pressed.broadcast.ofId !== null) return "no-such-thing";
  await change(pressed, () => ({ audience }), pressed.nonce);
  await showPeople(await anew(pressed));
  return "done";
}

/** One list of choices: `<id>.<list>.<page>[.<parent>]`. */
export async function openList({ rt, ctx, broadcast, rest }: Pressed): Promise<Done> {
  const [, letter = "", digits = "", parent] = /^([a-z])\.(\d{1,3})(?:\.(.+))?$/.exec(rest) ?? [];
  if (!isList(letter)) return "no-such-thing";
  return await showList(rt, ctx, broadcast, { list: letter, parent, page: Number(digits) });
}

async function showList(
  rt: Runtime,
  ctx: BotContext,
  broadcast: Broadcast,
  asked: { list: List; parent: string | undefined; page: number },
): Promise<Done> {
  const shown = await choicesOf(rt, ctx.words, broadcast, asked);
  if (!shown) return "no-such-thing";
  const above = await listAbove(rt.db, asked);
  const screen = choicesScreen(printFor(rt, ctx), broadcast, shown, { ...asked, above });
  await showElse(rt, ctx, screen);
  const all = choiceButtons(broadcast, shown.choices, asked.list);
  const others = screen.buttons?.flat().filter(({ text }) => !all.some((each) => each.text === text)) ?? [];
  await waitForChoice(rt, ctx.candidate.telegramId, [...all, ...others]);
  return "done";
}

/** Chooses a value or takes it back: `<id>.<list>.<page or w>.<value>`. */
export async function pick(pressed: Pressed): Promise<Done> {
  const { rt, ctx, broadcast, rest, nonce } = pressed;
  const [, letter = "", where = "", value = ""] = /^([a-z])\.(\d{1,3}|w)\.(.+)$/.exec(rest) ?? [];
  if (!isList(letter)) return "no-such-thing";
  const whole = where === "w" ? wholeOf[letter] : undefined;
  const list = whole ?? letter;
  const parent = whole === undefined ? await parentOf(rt, letter, value) : value;
  const offered = await choicesOf(rt, ctx.words, broadcast, whole ? { list: letter, parent } : { list, parent });
  const isOffered = whole ? offered?.whole?.value === value : offered?.choices.some((choice) => choice.value === value);
  if (!isOffered) return "no-such-thing";
  const chosen = list === "i" ? Number(value) : value;
  await change(pressed, (before) => ({ audience: toggled(before.audience, lists[list], chosen) }), nonce);
  return await showList(rt, ctx, (await anew(pressed)).broadcast, {
    list: letter,
    parent,
    page: where === "w" ? 0 : Number(where),
  });
}

async function parentOf({ db }: Pick<Runtime, "db">, list: List, value: string): Promise<string | undefined> {
  if (list === "p") return (await db.programme.findUnique({ where: { code: value } }))?.tradeCode;
  if (list === "k") return value.split(".")[0];
  if (list === "r") return (await db.regency.findUnique({ where: { code: value } }))?.provinceCode;
  if (list !== "i" || !/^\d{1,9}$/.test(value)) return undefined;
  return (await db.intake.findUnique({ where: { id: Number(value) } }))?.programmeCode;
}

function isList(letter: string): letter is List {
  return Object.hasOwn(lists, letter);
}

/** Asks for a number of days, or takes them away when there are some. */
export async function openUntold(pressed: Pressed): Promise<Done> {
  const { broadcast } = pressed;
  if (broadcast.ofId !== null) return "no-such-thing";
  if (broadcast.audience.untoldDays === undefined) return await askFor(pressed, "untold");
  await change(pressed, ({ audience: { untoldDays: _, ...rest } }) => ({ audience: rest }));
  await showPeople(await anew(pressed));
  return "done";
}

/** Takes the number of days. */
export async function hearUntold(heard: Heard, typed: string | undefined): Promise<boolean> {
  const { rt, ctx, staff } = heard;
  const [, digits = ""] = /^(\d{1,3})(?: (?:hari|days?))?$/.exec(plainly(typed ?? "")) ?? [];
  const days = Number(digits);
  if (digits === "" || days < 1 || days > 365)
    return await sayAgain(heard, ctx.words.html("broadcasts-untold-unclear"));
  const edit = ({ audience: { everyone: _, ...rest } }: Broadcast) => ({ audience: { ...rest, untoldDays: days } });
  await change(heard, edit);
  await leave(rt, staff.telegramId);
  await showPeople(await anew(heard));
  return true;
}

/** Audiences with names, eight a page. */
export async function openSaved({ rt, ctx, broadcast, rest }: Pressed): Promise<Done> {
  if (broadcast.ofId !== null || !/^\d{1,3}$/.test(rest)) return "no-such-thing";
  const { words } = ctx;
  const { id, revision } = broadcast;
  const page = Number(rest);
  const total = await rt.db.savedAudience.count();
  const saved = await rt.db.savedAudience.findMany({ orderBy: { name: "asc" }, skip: page * PAGE, take: PAGE });
  await showElse(rt, ctx, {
    text: words.html(saved.length > 0 ? "broadcasts-saved-title" : "broadcasts-saved-none"),
    buttons: [
      ...saved.map((one) => [button(one.name, "broadcast-use", `${id}.${one.id}`, revision)]),
      ...turning(words, "broadcast-saved", `${id}.`, page, total),
      [button(words.plain("telegram-back"), "broadcast-people", id)],
    ],
  });
  return "done";
}

/** Takes a saved audience over. */
export async function useSaved(pressed: Pressed): Promise<Done> {
  const { rt, rest } = pressed;
  if (!/^\d{1,9}$/.test(rest)) return "no-such-thing";
  const saved = await rt.db.savedAudience.findUnique({ where: { id: Number(rest) } });
  if (!saved) return "no-such-thing";
  return await chooseAll(pressed, readAudience(saved.audience));
}

/** Asks for a name to keep this audience under. */
export async function askName(pressed: Pressed): Promise<Done> {
  const { broadcast } = pressed;
  if (broadcast.ofId !== null) return "no-such-thing";
  return await askFor(pressed, "name");
}

/** Keeps the audience under the name; an earlier one of that name is replaced. */
export async function hearName(heard: Heard, typed: string | undefined): Promise<boolean> {
  const { rt, ctx, staff, broadcast } = heard;
  const name = (typed ?? "").replace(/\s+/g, " ").trim();
  if (name === "" || name.length > LONGEST_NAME)
    return await sayAgain(heard, ctx.words.html("broadcasts-name-unclear"));
  const data = { audience: broadcast.audience, savedBy: BigInt(staff.telegramId), savedAt: rt.now() };
  const before = await rt.db.savedAudience.findFirst({ where: { name: { equals: name, mode: "insensitive" } } });
  if (before) await rt.db.savedAudience.update({ where: { id: before.id }, data: { name, ...data } });
  else await rt.db.savedAudience.create({ data: { name, ...data } });
  await staff.note("audience-saved", String(broadcast.id));
  await leave(rt, staff.telegramId);
  await showPeople(heard, ctx.words.html("broadcasts-saved-as", { name }));
  return true;
}
