// A question that the author of a broadcast answers by writing, and what became of an edit.
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send } from "../telegram/screen.ts";
import type { Broadcast } from "./broadcasts.ts";
import { ask, type Edit, type Edited, editBroadcast } from "./drafting.ts";
import type { Heard } from "./opening.ts";
import { printFor, versionWord } from "./print.ts";
import { showElse } from "./watching.ts";

const REMEMBERED_SECONDS = 60 * 60;

/** Applies an edit and says why not, if not. True when it is done. */
export async function change(
  { rt, ctx, staff, broadcast: { id } }: Heard,
  edit: (before: Broadcast) => Edit,
  nonce?: string,
): Promise<boolean> {
  const asked = { id, actor: staff, at: rt.now(), ...(nonce === undefined ? {} : { revision: Number(nonce) }) };
  const edited = await editBroadcast(rt.db, asked, edit);
  if (isDone(edited)) await staff.note(`broadcast-${edited}`, String(id));
  const problem = { "not-yours": "broadcasts-not-yours", "too-late": "broadcasts-too-late" } as const;
  if (edited === "not-yours" || edited === "too-late") {
    if (edited === "not-yours") await staff.note("refused", `broadcast-edit ${id}`);
    ctx.popUp(ctx.words.plain(problem[edited]), "alert");
  }
  return isDone(edited);
}

function isDone(edited: Edited): edited is "edited" | "reopened" {
  return edited === "edited" || edited === "reopened";
}

/** Asks something that the author answers by writing. */
export async function askFor({ rt, ctx, staff, broadcast }: Heard, asked: string): Promise<Done> {
  if (broadcast.author !== staff.telegramId) {
    await staff.note("refused", `broadcast-edit ${broadcast.id}`);
    ctx.popUp(ctx.words.plain("broadcasts-not-yours"), "alert");
    return "done";
  }
  await ask(rt, staff.telegramId, { id: broadcast.id, asked });
  await remember(rt, staff.telegramId, broadcast.id);
  await showElse(rt, ctx, questionScreen(rt, ctx, broadcast, asked));
  return "done";
}

function questionScreen(rt: Runtime, ctx: BotContext, { id, content, revision }: Broadcast, asked: string): Screen {
  const { words } = ctx;
  const [what, version = ""] = asked.split(":");
  const back = button(
    words.plain("telegram-back"),
    what === "name" || what === "untold" ? "broadcast-people" : "broadcast-open",
    id,
  );
  const isEach = content.versions === "each";
  switch (what) {
    case "message":
      return {
        text: isEach
          ? words.html("broadcasts-ask-version", { version: versionWord(printFor(rt, ctx), version) })
          : words.html("broadcasts-ask-message"),
        buttons: [[back]],
      };
    case "link":
      return {
        text: words.html("broadcasts-ask-link"),
        buttons: [
          ...(content.links[version] === undefined
            ? []
            : [[button(words.plain("broadcasts-unlink-button"), "broadcast-unlink", `${id}.${version}`, revision)]]),
          [back],
        ],
      };
    case "when":
      return { text: words.html("broadcasts-ask-when"), buttons: [[back]] };
    case "untold":
      return { text: words.html("broadcasts-ask-untold"), buttons: [[back]] };
    default:
      return { text: words.html("broadcasts-ask-name"), buttons: [[back]] };
  }
}

/** Says what is wrong; the question stays open, and what was entered stays saved. */
export async function sayAgain({ ctx, broadcast }: Heard, text: string): Promise<true> {
  await send(ctx, { text, buttons: [[button(ctx.words.plain("telegram-back"), "broadcast-open", broadcast.id)]] });
  return true;
}

/** Nothing is waited for any more. */
export async function leave(rt: Runtime, telegramId: number): Promise<void> {
  await ask(rt, telegramId);
  await rt.coordination.delete(askedKey(telegramId));
}

/** Remembers, besides PostgreSQL, that somebody was asked: so that going elsewhere costs nobody a question. */
export function remember(rt: Pick<Runtime, "coordination">, telegramId: number, id: number): Promise<void> {
  return rt.coordination.set(askedKey(telegramId), String(id), REMEMBERED_SECONDS);
}

/** Where it is remembered that somebody was asked. */
export function askedKey(telegramId: number): string {
  return `broadcast-asked:${telegramId}`;
}
