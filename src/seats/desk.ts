// What staff say and press about seats. Whether somebody may at all is asked before, in `roles/gate.ts`; whether it is theirs
// is asked in `opening.ts`.
import { askedFrom } from "../registration/as-typed.ts";
import { whyInState } from "../registration/moving.ts";
import type { AwaitedWords, Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { freeSeats } from "./counting.ts";
import * as screens from "./desk-screens.ts";
import { giveBack, isGivable, seatsWithOneFree } from "./giving-back.ts";
import { type OnIntake, type OnSeated, onIntake, onSeated, typed } from "./opening.ts";
import { seatedPeople, seatedStates, seatsOfIntakes } from "./reading.ts";
import { addSeats, canUndo, confirmFor, offerSeat, rankReserve, type Step, takeOut, undoStep } from "./stepping-in.ts";

const right = "desk";
const LONGEST_REASON = 300;
const FEWEST_LETTERS = 3;
const MOST_SEATS = 50;

/** Why somebody is taken out: the codes of `registration/reasons.ts` that staff choose from. */
const outReasons = ["out-unreachable", "out-own-wish", "out-elsewhere", "out-requirements", "out-no-show"] as const;

/** All behind the desk's button "seats". */
export const seatsActs: StaffActs = {
  presses: named({
    seats: openHome,
    "seats-intake": onIntake(openIntake),
    "seats-people": onIntake(listPeople),
    "seats-person": onSeated(openPerson),
    "seats-confirm": onSeated((pressed) =>
      did(pressed, confirmFor(pressed.rt, pressed.staff, pressed.person.id), "confirmed"),
    ),
    "seats-out": onSeated(askOut),
    "seats-outed": onSeated(outFor),
    "seats-offer": onSeated(offer),
    "seats-rank": onSeated(rank),
    "seats-back": onSeated(askBack),
    "seats-backed": onSeated(backFor),
    "seats-undo": onSeated((pressed) => did(pressed, undoStep(pressed.rt, pressed.staff, pressed.person.id), "undone")),
    "seats-add": onIntake(askAdd),
    "seats-added": onIntake(add),
  }),
  commands: {},
  words: {
    "seats-why": awaited(typed(onSeated, hearReason)),
    "seats-more": awaited(typed(onIntake, hearAdd)),
  },
};

async function openHome(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const onlyAtRisk = argument.startsWith("risk.");
  const page = readPage(argument.replace("risk.", ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("seats-viewed");
  const asked = { reach: staff.reach, now: rt.now(), onlyAtRisk, skip: page * PAGE, take: PAGE + 1 };
  const rows = await seatsOfIntakes(rt.db, asked);
  await show(ctx, screens.homeScreen(ctx.words, rows, { page, onlyAtRisk }));
  return "done";
}

async function openIntake(pressed: OnIntake): Promise<Done> {
  await pressed.staff.note("seats-viewed", pressed.intake.code);
  await show(pressed.ctx, await intakeNow(pressed));
  return "done";
}

async function intakeNow({ rt, ctx, staff, intake }: OnIntake, lead?: string) {
  const [seats] = await seatsOfIntakes(rt.db, { reach: staff.reach, now: rt.now(), intakeId: intake.id });
  const seatsNow = seats ? { ...intake, seats: seats.seats } : intake;
  return screens.intakeScreen(ctx.words, seatsNow, seats, lead);
}

async function listPeople({ rt, ctx, staff, intake, rest }: OnIntake): Promise<Done> {
  const [word = "", pageWord = ""] = rest.split(".");
  const [state, page] = [seatedStates.find((each) => each === word), readPage(pageWord)];
  if (!state || page === undefined) return "no-such-thing";
  await staff.note("seats-viewed", intake.code);
  const { reach } = staff;
  const total = await rt.db.registration.count({ where: { intakeId: intake.id, state } });
  const asked = { reach, now: rt.now(), intakeId: intake.id, state, skip: page * PAGE, take: PAGE };
  const people = await seatedPeople(rt.db, rt.seal, asked);
  await show(ctx, screens.peopleScreen(ctx.words, intake, { state, page, total }, people));
  return "done";
}

async function openPerson(pressed: OnSeated): Promise<Done> {
  await pressed.staff.note("seats-viewed", pressed.person.number);
  await show(pressed.ctx, await personNow(pressed));
  return "done";
}

async function personNow({ rt, ctx, staff: { reach }, person }: OnSeated, lead = "") {
  const now = (await seatedPeople(rt.db, rt.seal, { reach, now: rt.now(), registrationId: person.id }))[0] ?? person;
  const offered = await seatedPeople(rt.db, rt.seal, {
    ...{ reach, now: rt.now(), intakeId: person.intakeId, state: "offered", take: 3 },
  });
  const free = await freeSeats(rt.db, person.intakeId);
  const undoable = await canUndo(rt, person.id);
  const givable = isGivable(now.state, await whyInState(rt.db, now));
  return screens.personScreen(ctx.words, now, { undoable, givable, free, offered, lead });
}

/** What giving a seat back means, and that it needs one more where none is free; where it cannot be, how they stand. */
async function askBack(pressed: OnSeated): Promise<Done> {
  const { rt, ctx, person } = pressed;
  const { words } = ctx;
  if (!isGivable(person.state, await whyInState(rt.db, person))) return openPerson(pressed);
  const { seats } = await rt.db.intake.findUniqueOrThrow({ where: { id: person.intakeId }, select: { seats: true } });
  const free = await freeSeats(rt.db, person.intakeId);
  const needed = seatsWithOneFree(seats, free);
  await pressed.staff.note("seats-viewed", person.number);
  const asked = { name: person.name, free: String(free), seats: String(seats), needed: String(needed) };
  await show(ctx, {
    text: words.html(needed > seats ? "seats-ask-back-adding" : "seats-ask-back", asked),
    buttons: [
      needed > seats
        ? [button(words.plain("seats-back-add-yes", asked), "seats-backed", `${person.id}.${needed}`)]
        : [button(words.plain("seats-back-yes"), "seats-backed", person.id)],
      [button(words.plain("telegram-back"), "seats-person", person.id)],
    ],
  });
  return "done";
}

async function backFor(pressed: OnSeated): Promise<Done> {
  const { rt, staff, person, rest } = pressed;
  if (!/^\d{0,4}$/.test(rest)) return "no-such-thing";
  return did(pressed, giveBack(rt, staff, person.id, Number(rest)), "given-back");
}

/** Shows what came of a step. */
async function did(
  pressed: OnSeated,
  doing: Promise<Step>,
  done: "confirmed" | "undone" | "offered" | "out" | "ranked" | "given-back",
): Promise<Done> {
  const { ctx } = pressed;
  const outcome = await doing;
  if (outcome !== "done") await pressed.staff.note("forestalled", `seats ${pressed.person.number}`);
  const lead = ctx.words.html(outcome === "done" ? `seats-did-${done}` : `seats-not-${outcome}`);
  await (ctx.callbackQuery ? show : send)(ctx, await personNow(pressed, lead));
  return "done";
}

async function askOut({ rt, ctx, staff, person }: OnSeated): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `seats-why ${person.id}`);
  await show(ctx, {
    text: await askedFrom(rt, words, { id: person.id }, words.html("seats-ask-out", { name: person.name })),
    buttons: [
      ...outReasons.map((code) => [button(words.plain(`seats-why-${code}`), "seats-outed", `${person.id}.${code}`)]),
      [button(words.plain("telegram-back"), "seats-person", person.id)],
    ],
  });
  return "done";
}

async function outFor(pressed: OnSeated): Promise<Done> {
  const reason = outReasons.find((code) => code === pressed.rest);
  if (!reason) return "no-such-thing";
  return did(pressed, takeOut(pressed.rt, pressed.staff, { registrationId: pressed.person.id, reason }), "out");
}

async function hearReason(pressed: OnSeated, said: string): Promise<Done> {
  const { rt, ctx, staff, person } = pressed;
  if ((said.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS || said.length > LONGEST_REASON) {
    await waitForWords(rt, staff.telegramId, `seats-why ${person.id}`);
    const back = [[button(ctx.words.plain("telegram-back"), "seats-person", person.id)]];
    await send(ctx, { text: ctx.words.html("seats-reason-unclear"), buttons: back });
    return "done";
  }
  return did(pressed, takeOut(rt, staff, { registrationId: person.id, reason: said }), "out");
}

async function offer(pressed: OnSeated): Promise<Done> {
  const { rt, staff, person, rest } = pressed;
  if (rest !== "" && !/^\d{1,9}$/.test(rest)) return "no-such-thing";
  const insteadOf = rest === "" ? undefined : Number(rest);
  return did(pressed, offerSeat(rt, staff, { registrationId: person.id, insteadOf }), "offered");
}

async function rank(pressed: OnSeated): Promise<Done> {
  if (!/^\d{1,4}$/.test(pressed.rest)) return "no-such-thing";
  const place = Number(pressed.rest);
  const ranked = rankReserve(pressed.rt, pressed.staff, { registrationId: pressed.person.id, place });
  return did(
    pressed,
    ranked.then((at) => (at === undefined ? "over" : "done")),
    "ranked",
  );
}

async function askAdd({ rt, ctx, staff, intake }: OnIntake): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `seats-more ${intake.id}`);
  const choices = [1, 2, 4].map((count) => button(`+${count}`, "seats-added", `${intake.id}.${count}`, intake.seats));
  await show(ctx, {
    text: words.html("seats-ask-add", { seats: String(intake.seats) }),
    buttons: [...inRows(choices, 3), [button(words.plain("telegram-back"), "seats-intake", intake.id)]],
  });
  return "done";
}

/** A press counts for the number of seats that was seen: twice adds once. */
async function add(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest, nonce } = pressed;
  if (!/^[1-9]$/.test(rest)) return "no-such-thing";
  const isSeen = nonce === String(intake.seats);
  if (isSeen) await addSeats(rt, staff, { intakeId: intake.id, count: Number(rest) });
  await show(ctx, await intakeNow(pressed, isSeen ? ctx.words.html("seats-did-add", { count: rest }) : undefined));
  return "done";
}

async function hearAdd(pressed: OnIntake, said: string): Promise<Done> {
  const { rt, ctx, staff, intake } = pressed;
  const count = Number(/^\+?\s*(\d{1,3})\b/.exec(said)?.[1] ?? "0");
  if (count < 1 || count > MOST_SEATS) {
    await waitForWords(rt, staff.telegramId, `seats-more ${intake.id}`);
    const back = [[button(ctx.words.plain("telegram-back"), "seats-intake", intake.id)]];
    await send(ctx, { text: ctx.words.html("seats-add-unclear"), buttons: back });
    return "done";
  }
  await addSeats(rt, staff, { intakeId: intake.id, count });
  await send(ctx, await intakeNow(pressed, ctx.words.html("seats-did-add", { count: String(count) })));
  return "done";
}

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): AwaitedWords {
  const left = (ctx: BotContext) =>
    send(ctx, {
      text: ctx.words.html("seats-left"),
      buttons: [[button(ctx.words.plain("seats-home-button-short"), "seats")]],
    });
  return { right, hear, left };
}
