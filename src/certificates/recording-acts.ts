// What each press of staff on one certificate does. Whether they may at all is asked before, in `roles/gate.ts`; whether it
// is one of theirs is asked here, of every card, search and act.
import type { Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage } from "../telegram/paging.ts";
import { send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { noteLook } from "./certificates.ts";
import { ANSWER, answer, newRevision, type OnDraft, proceed, say } from "./recording-asking.ts";
import { type Card, findCard, findCertificates } from "./recording-card.ts";
import { markChecked } from "./recording-changes.ts";
import {
  correctable,
  type Draft,
  dropDraft,
  type Errand,
  type Field,
  findDraft,
  openQuestion,
  questionsOf,
} from "./recording-draft.ts";
import { centresWithin } from "./recording-questions.ts";
import { saveErrand } from "./recording-saving.ts";
import * as screens from "./recording-screens.ts";

const FIND = "cert-find";
const SECONDS = 60 * 60;
const LARGEST_ID = 2_147_483_647;

/** Finding, recording and changing certificates one at a time. */
export const recordingActs: StaffActs = {
  presses: {
    cert: { right: "desk", hear: open },
    "cert-find": { right: "desk", hear: beginSearch },
    "cert-card": { right: "desk", hear: onCard((heard) => showCard(heard)) },
    "cert-birth": { right: "desk", hear: onCard((heard) => showCard(heard, { birthDate: true })) },
    "cert-history": { right: "desk", hear: onCard(history) },
    "cert-check": { right: "desk", hear: onCard(check) },
    "cert-correct": { right: "desk", hear: onCard(beginCorrection) },
    "cert-lost": { right: "desk", hear: onCard(beginLost) },
    "cert-renew": { right: "desk", hear: onCard((heard) => begin(heard, "renew")) },
    "cert-replace": { right: "desk", hear: onCard((heard) => begin(heard, "replace")) },
    "cert-revoke": { right: "desk", hear: onCard((heard) => begin(heard, "revoke")) },
    "cert-restore": { right: "desk", hear: onCard((heard) => begin(heard, "restore")) },
    "cert-part": { right: "desk", hear: onCard((heard) => begin(heard, "part")) },
    "cert-resume": { right: "desk", hear: resume },
    "cert-new": { right: "desk", hear: beginNew },
    "cert-say": { right: "desk", hear: onDraft(say) },
    "cert-page": { right: "desk", hear: turnPage },
    "cert-redo": { right: "desk", hear: onDraft(redo) },
    "cert-save": { right: "desk", hear: onDraft(save) },
    "cert-drop": { right: "desk", hear: drop },
  },
  commands: {},
  words: {
    [FIND]: { right: "desk", hear: search, left: (ctx) => send(ctx, screens.entryScreen(ctx.words)) },
    [ANSWER]: {
      right: "desk",
      hear: answer,
      left: (ctx) =>
        send(ctx, screens.entryScreen(ctx.words, ctx.words.html("certificates-record-kept"), { canGoOn: true })),
    },
  },
};

async function open(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const canGoOn = (await findDraft(rt, staff.telegramId)) !== undefined;
  await show(ctx, screens.entryScreen(ctx.words, "", { canGoOn }));
  return "done";
}

/** Goes on with what was begun, whatever it was; of what was saved, dropped or forgotten it says so. */
async function resume(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const draft = await findDraft(rt, staff.telegramId);
  if (draft) return proceed(rt, ctx, staff, draft);
  ctx.popUp(ctx.words.plain("certificates-record-over"));
  return open(rt, ctx, staff);
}

async function beginSearch(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  await waitForWords(rt, staff.telegramId, FIND, SECONDS);
  await show(ctx, screens.findScreen(ctx.words));
  return "done";
}

/** A single find opens at once. What was typed is never recorded: it may be a name. */
async function search(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  await staff.note("certificates-searched");
  const { reach } = staff;
  const found = await findCertificates(rt, { typed: typed.slice(0, 200), reach });
  const [only, another] = found.rows;
  const card = only && !another ? await findCard(rt, { id: only.id, reach, words: ctx.words }) : undefined;
  if (card) return showCard({ rt, ctx, staff, card, rest: "" });
  if (found.total > 0) await send(ctx, screens.foundScreen(ctx.words, found));
  else {
    await waitForWords(rt, staff.telegramId, FIND, SECONDS);
    await send(ctx, screens.findScreen(ctx.words, ctx.words.html("certificates-record-found-nothing")));
  }
  return "done";
}

interface Heard {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly card: Card;
  /** What stands behind the certificate's id */
  readonly rest: string;
}

/** Finds the certificate of a button before its act; one that is not theirs is none. */
function onCard(act: (heard: Heard) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    const [, digits = "", rest = ""] = /^([1-9]\d{0,9})(?:\.([A-Za-z]*))?$/.exec(argument) ?? [];
    const id = Number(digits);
    const isId = digits !== "" && id <= LARGEST_ID;
    const card = isId ? await findCard(rt, { id, reach: staff.reach, words: ctx.words }) : undefined;
    return card ? act({ rt, ctx, staff, card, rest }) : "no-such-thing";
  };
}

async function showCard(
  { rt, ctx, staff, card }: Heard,
  shown: { birthDate?: boolean; lead?: string } = {},
): Promise<Done> {
  await staff.note("certificate-viewed", String(card.id));
  await noteLook(rt.db, { certificationId: card.id, way: "staff", at: rt.now() });
  await show(ctx, screens.cardScreen(ctx.words, card, shown));
  return "done";
}

async function history({ ctx, staff, card }: Heard): Promise<Done> {
  await staff.note("certificate-viewed", String(card.id));
  await show(ctx, screens.historyScreen(ctx.words, card));
  return "done";
}

async function check(heard: Heard): Promise<Done> {
  const { rt, staff, card } = heard;
  const result = await markChecked(rt, staff, { certificationId: card.id, seen: card.seen });
  return showAfter(heard, typeof result === "string" ? "changed" : "checked");
}

async function beginCorrection(heard: Heard): Promise<Done> {
  const { ctx, card, rest } = heard;
  const corrects = correctable.find((field) => field === rest);
  if (corrects) return begin(heard, "correct", { corrects });
  await show(ctx, screens.correctScreen(ctx.words, card));
  return "done";
}

async function beginLost(heard: Heard): Promise<Done> {
  if (heard.rest === "same") return begin(heard, "lost");
  await show(heard.ctx, screens.lostScreen(heard.ctx.words, heard.card));
  return "done";
}

/** The states from which each of these begins. */
const from: Readonly<Record<Exclude<Errand, "new">, readonly Card["state"][] | "any">> = {
  renew: ["issued"],
  replace: ["issued"],
  lost: ["issued"],
  revoke: ["issued", "superseded"],
  restore: ["revoked"],
  correct: "any",
  part: "any",
};

async function begin(heard: Heard, errand: Exclude<Errand, "new">, more: Pick<Draft, "corrects"> = {}): Promise<Done> {
  const { rt, ctx, staff, card } = heard;
  const states = from[errand];
  const isPossible = (states === "any" || states.includes(card.state)) && (errand !== "part" || card.matchedAt);
  if (!isPossible) return showAfter(heard, "changed");
  const draft: Draft = {
    errand,
    certificationId: card.id,
    seen: card.seen,
    answers: {},
    revision: newRevision(),
    ...more,
  };
  return proceed(rt, ctx, staff, draft);
}

/** A new one; whoever has begun one goes on with it. */
async function beginNew(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const begun = await findDraft(rt, staff.telegramId);
  if (begun?.errand === "new") return proceed(rt, ctx, staff, begun);
  const [only, another] = await centresWithin(rt.db, staff.reach, ctx.words);
  const answers = only && !another ? { centre: only.code } : {};
  return proceed(rt, ctx, staff, { errand: "new", answers, revision: newRevision() });
}

/** Finds what somebody has begun before its act; an old button, or one of a draft that is gone, says so. */
function onDraft(act: (heard: OnDraft) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const draft = await findDraft(rt, staff.telegramId);
    if (draft && nonce === String(draft.revision)) return act({ rt, ctx, staff, draft, argument });
    // Saved or dropped: a second tap leaves what stands there.
    ctx.popUp(ctx.words.plain(draft ? "telegram-old-button" : "certificates-record-over"));
    return draft ? proceed(rt, ctx, staff, draft) : "done";
  };
}

async function turnPage(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  const draft = await findDraft(rt, staff.telegramId);
  if (page === undefined) return "no-such-thing";
  if (draft && openQuestion(draft) === "scheme") return proceed(rt, ctx, staff, draft, { page });
  await show(ctx, screens.entryScreen(ctx.words));
  return "done";
}

async function redo({ rt, ctx, staff, draft, argument }: OnDraft): Promise<Done> {
  const again = questionsOf(draft).find((field) => field === argument);
  if (!again) return "no-such-thing";
  return proceed(rt, ctx, staff, { ...draft, again, revision: draft.revision + 1 });
}

async function save({ rt, ctx, staff, draft }: OnDraft): Promise<Done> {
  if (openQuestion(draft) !== undefined) return proceed(rt, ctx, staff, draft);
  const result = await saveErrand(rt, staff, draft);
  if (result === "number-taken" || result === "nik-of-another") {
    const again: Field = result === "number-taken" ? "number" : "nik";
    return proceed(rt, ctx, staff, { ...draft, again, revision: draft.revision + 1 }, { problem: result });
  }
  await dropDraft(rt.db, staff.telegramId);
  const id = typeof result === "string" ? draft.certificationId : result.certificationId;
  const card = id === undefined ? undefined : await findCard(rt, { id, reach: staff.reach, words: ctx.words });
  if (!card) return "no-such-thing";
  const heard = { rt, ctx, staff, card, rest: "" };
  if (result === "elsewhere") return showAfter(heard, "elsewhere");
  if (typeof result !== "string") return showAfter(heard, draft.errand);
  await staff.note("forestalled", `cert-${draft.errand} ${card.id}`);
  return showAfter(heard, "changed");
}

/** The card as it is now, under a sentence about what became of the act. */
async function showAfter(heard: Heard, what: Errand | "changed" | "elsewhere" | "checked"): Promise<Done> {
  const { rt, ctx, staff, card } = heard;
  const { words } = ctx;
  const fresh = (await findCard(rt, { id: card.id, reach: staff.reach, words })) ?? card;
  const lead = [words.html(`certificates-record-done-${what}`), fresh.matchedAt ? toldWords(words, what) : ""];
  await show(ctx, screens.cardScreen(words, fresh, { lead: lead.filter(Boolean).join(" ") }));
  return "done";
}

/** Whether the person whose it is hears of it, in words. */
function toldWords(words: Words, what: string): string {
  if (what === "revoke") return words.html("certificates-record-told-revoke");
  if (what === "restore") return words.html("certificates-record-told-restore");
  return ["changed", "elsewhere", "checked", "part"].includes(what) ? "" : words.html("certificates-record-told");
}

async function drop(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const draft = await findDraft(rt, staff.telegramId);
  await dropDraft(rt.db, staff.telegramId);
  const id = draft?.certificationId;
  const card = id === undefined ? undefined : await findCard(rt, { id, reach: staff.reach, words: ctx.words });
  const lead = draft ? ctx.words.html("certificates-record-dropped") : "";
  await show(ctx, card ? screens.cardScreen(ctx.words, card, { lead }) : screens.entryScreen(ctx.words, lead));
  return "done";
}
