// What is done with a whole vacancy: handed in, published, given back, refused, suspended, closed, copied, dropped.
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { send, show } from "../telegram/screen.ts";
import { TYPING_SECONDS } from "./asking.ts";
import { cardScreen, open, showCard } from "./card.ts";
import { deskButton, type Pressed } from "./desk.ts";
import { copyVacancy, dropDraft } from "./drafting.ts";
import { homeScreen } from "./listing.ts";
import { close, decide, handIn, type Moved, publish, suspend } from "./reviewing.ts";
import { type Vacancy, vacancyWhere } from "./vacancies.ts";
import type { Asked } from "./writers.ts";

/** Hands it in. */
export async function sendIn(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  const outcome = await handIn(rt, asked(pressed));
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "in-review") await desk.note("vacancy-handed-in", vacancy.code);
  const lead =
    outcome === "in-review"
      ? words.html(vacancy.kind === "overseas" ? "vacancies-handed-in-abroad" : "vacancies-handed-in")
      : typeof outcome === "string"
        ? words.html(`vacancies-${outcome}`)
        : words.html("vacancies-not-handed-in");
  await showCard(await fresh(pressed), lead);
  return "done";
}

/** Approves exactly what was shown; publishes it when enough did. */
export async function approve(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  const outcome = await publish(rt, asked(pressed));
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "published") {
    await desk.note("vacancy-published", vacancy.code);
    await showCard(await fresh(pressed), words.html("vacancies-published"));
    return "done";
  }
  if (outcome === "own" || outcome === "already") {
    if (outcome === "own") await desk.note("refused", `posting-publish ${vacancy.code} own`);
    ctx.popUp(words.plain(`vacancies-approve-${outcome}`), "alert");
    return "done";
  }
  const isWaiting = typeof outcome === "object" && "waitsFor" in outcome;
  if (isWaiting) await desk.note("vacancy-approved", vacancy.code);
  const now = await fresh(pressed);
  const isForestalled = outcome === "not-now" && now.vacancy.state === "published";
  const lead =
    typeof outcome === "string"
      ? words.html(isForestalled ? "vacancies-approved-already" : `vacancies-${outcome}`)
      : words.html(isWaiting ? "vacancies-waits-for-another" : "vacancies-not-published");
  await showCard(now, lead);
  return "done";
}

const reasonActs = {
  back: ["inReview", "suspended"],
  reject: ["inReview"],
  suspend: ["published", "inReview"],
} as const;
type ReasonAct = keyof typeof reasonActs;

/** Asks for the reason that the company will read. */
export function askReason(what: ReasonAct): (pressed: Pressed) => Promise<Done> {
  return async (pressed) => {
    const { rt, ctx, desk, vacancy } = pressed;
    const from: readonly Vacancy["state"][] = reasonActs[what];
    if (!from.includes(vacancy.state)) {
      await showCard(pressed, ctx.words.html("vacancies-not-now"));
      return "done";
    }
    const about = `${vacancy.id}.${vacancy.revision}`;
    await waitForWords(rt, desk.writer.telegramId, `${desk.door}-${what} ${about}`, TYPING_SECONDS);
    const back = deskButton(desk, ctx.words.plain("telegram-back"), "open", vacancy.id);
    await show(ctx, {
      text: ctx.words.html(`vacancies-ask-reason-${what}`, { code: vacancy.code }),
      buttons: [[back]],
    });
    return "done";
  };
}

const LONGEST = 300;

/** Takes the reason, and does it. */
export function hearReason(what: ReasonAct): (pressed: Pressed, said: string) => Promise<Done> {
  return async (pressed, said) => {
    const { rt, ctx, desk, vacancy } = pressed;
    const { words } = ctx;
    const reason = said.replace(/\s+/g, " ");
    if (reason.length < 3 || reason.length > LONGEST || reason.startsWith("rules:")) {
      await waitForWords(
        rt,
        desk.writer.telegramId,
        `${desk.door}-${what} ${vacancy.id}.${pressed.rest}`,
        TYPING_SECONDS,
      );
      const back = deskButton(desk, words.plain("telegram-back"), "open", vacancy.id);
      await send(ctx, { text: words.html("vacancies-reason-length", { most: String(LONGEST) }), buttons: [[back]] });
      return "done";
    }
    const about = { ...asked(pressed), revision: readRevision(pressed.rest) };
    const outcome =
      what === "suspend"
        ? await suspend(rt, about, reason)
        : await decide(rt, about, { to: what === "back" ? "draft" : "rejected", reason });
    if (outcome === "unknown") return "no-such-thing";
    const acts = { back: "vacancy-given-back", reject: "vacancy-rejected", suspend: "vacancy-suspended" } as const;
    if (outcome === "done") await desk.note(acts[what], vacancy.code);
    const lead = outcome === "done" ? words.html(`vacancies-done-${what}`) : words.html(`vacancies-${outcome}`);
    await send(ctx, await cardScreen(await fresh(pressed), lead));
    return "done";
  };
}

/** Asks how it ended. */
export async function askClose(pressed: Pressed): Promise<Done> {
  const { ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  if (vacancy.state !== "published" && vacancy.state !== "suspended") return open(pressed);
  await show(ctx, {
    text: words.html("vacancies-ask-close", { code: vacancy.code }),
    buttons: [
      [deskButton(desk, words.plain("vacancies-closed-filled"), "closed", `${vacancy.id}.filled`)],
      [deskButton(desk, words.plain("vacancies-closed-withdrawn"), "closed", `${vacancy.id}.withdrawn`)],
      [deskButton(desk, words.plain("telegram-back"), "open", vacancy.id)],
    ],
  });
  return "done";
}

/** Says whom that ends something for; pressed once more, ends it. */
export async function closeAs(pressed: Pressed): Promise<Done> {
  const { rt, desk, vacancy } = pressed;
  const [how] = (["filled", "withdrawn"] as const).filter((each) => each === pressed.rest.split(".")[0]);
  if (!how) return "no-such-thing";
  if (pressed.rest !== `${how}.yes`) return confirmClose(pressed, how);
  const outcome = await close(rt, asked(pressed), how);
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "done") await desk.note("vacancy-closed", vacancy.code);
  await showCard(await fresh(pressed), leadOf(pressed, outcome, "vacancies-done-close"));
  return "done";
}

/** How many wait, and what they will hear. */
async function confirmClose(pressed: Pressed, how: "filled" | "withdrawn"): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  if (vacancy.state !== "published" && vacancy.state !== "suspended") return open(pressed);
  const waiting = await rt.db.jobApplication.groupBy({
    by: ["state"],
    where: { vacancyId: vacancy.id, state: { in: ["applied", "shortlisted", "interview", "offered"] } },
    _count: true,
  });
  const countOf = (isOffered: boolean) =>
    waiting.reduce((sum, { state, _count }) => sum + ((state === "offered") === isOffered ? _count : 0), 0);
  const [offered, others] = [countOf(true), countOf(false)];
  const told = how === "filled" ? others : others + offered;
  await show(ctx, {
    text: [
      words.html(`vacancies-confirm-${how}`, { code: vacancy.code }),
      words.html(told === 0 ? "vacancies-confirm-nobody" : "vacancies-confirm-told", { count: String(told) }),
      ...(how === "filled" && offered > 0 ? [words.html("vacancies-confirm-offered", { count: String(offered) })] : []),
      ...(told === 0 ? [] : [words.html("vacancies-confirm-for-good")]),
    ].join("\n"),
    buttons: [
      [
        deskButton(
          desk,
          words.plain(`vacancies-confirm-${how}-button`),
          "closed",
          `${vacancy.id}.${how}.yes`,
          vacancy.revision,
        ),
      ],
      [deskButton(desk, words.plain("telegram-back"), "close", vacancy.id)],
    ],
  });
  return "done";
}

/** Copies it into a new draft, and shows that. */
export async function copy(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk } = pressed;
  const id = await copyVacancy(rt, asked(pressed));
  const vacancy = id === "unknown" ? undefined : await vacancyWhere(rt.db, { id });
  if (!vacancy) return "no-such-thing";
  await desk.note("vacancy-begun", vacancy.code);
  await showCard({ ...pressed, vacancy }, ctx.words.html("vacancies-copied"));
  return "done";
}

/** Asks whether a draft is to go. */
export async function askDrop(pressed: Pressed): Promise<Done> {
  const { ctx, desk, vacancy } = pressed;
  const { words } = ctx;
  if (vacancy.state !== "draft" || vacancy.publishedAt !== undefined) return open(pressed);
  await show(ctx, {
    text: words.html("vacancies-ask-drop", { code: vacancy.code }),
    buttons: [
      [deskButton(desk, words.plain("vacancies-drop-yes-button"), "dropped", vacancy.id)],
      [deskButton(desk, words.plain("telegram-back"), "open", vacancy.id)],
    ],
  });
  return "done";
}

/** Removes a draft. */
export async function drop(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  if ((await dropDraft(rt, asked(pressed))) === "unknown") return open(pressed);
  await desk.note("vacancy-dropped", vacancy.code);
  await show(ctx, await homeScreen(rt, ctx, desk, ctx.words.html("vacancies-dropped")));
  return "done";
}

function asked({ desk, vacancy, nonce }: Pressed): Asked {
  return { id: vacancy.id, writer: desk.writer, revision: readRevision(nonce) };
}

function readRevision(word: string): number | undefined {
  return /^\d{1,9}$/.test(word) ? Number(word) : undefined;
}

function leadOf({ ctx }: Pressed, outcome: Exclude<Moved, "unknown">, done: "vacancies-done-close"): string {
  return ctx.words.html(outcome === "done" ? done : `vacancies-${outcome}`);
}

/** The vacancy as it is after what was just done. */
async function fresh(pressed: Pressed): Promise<Pressed> {
  return { ...pressed, vacancy: (await vacancyWhere(pressed.rt.db, { id: pressed.vacancy.id })) ?? pressed.vacancy };
}
