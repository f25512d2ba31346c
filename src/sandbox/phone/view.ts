import { type Chat, changedSince, chatJson } from "../chats.ts";
import type { Person } from "../people.ts";
import { commandsFor } from "../profile.ts";
import { firstAbove } from "../ring.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Stored } from "../types.ts";

/** A chat as the phone of a person shows it: what is new or changed since a sequence, and what can be pressed now. */
export function chatView(sandbox: Sandbox, chat: Chat, person: Person | undefined, since: number) {
  const changed = changedSince(chat, since);
  const action = chat.action && chat.action.untilMs > sandbox.clock.ms() ? chat.action.name : null;
  const place = { id: chat.id, isPrivate: chat.kind === "private" };
  return {
    chat: chatJson(chat),
    sequence: sandbox.events.last(),
    messages: changed.filter((stored) => !stored.deleted).map((stored) => messageView(chat, stored, person)),
    deleted: changed.filter((stored) => stored.deleted).map((stored) => stored.message.message_id),
    answers: chat.popUps
      .slice(firstAbove(chat.popUps, since))
      .filter((popUp) => !person || popUp.person_id === person.id),
    reply_keyboard: chat.replyKeyboard,
    force_reply: chat.forceReply,
    action,
    commands: commandsFor(sandbox.profile, place, person?.id ?? 0, person?.language_code ?? ""),
    menu_button: chat.menuButton ?? sandbox.profile.menuButton,
    description:
      sandbox.profile.description.get(person?.language_code ?? "") ?? sandbox.profile.description.get("") ?? "",
    blocked: chat.person?.blocked ?? false,
    started: chat.person?.started ?? true,
  };
}

function messageView(chat: Chat, stored: Stored, person: Person | undefined) {
  const { message, keyboard, reactions } = stored;
  return {
    ...message,
    ...(keyboard && { keyboard }),
    mine: stored.by === person?.id,
    edited: message.edit_date !== undefined,
    ...(reactions.size > 0 && { reactions: [...reactions].map(([by, emoji]) => ({ by, emoji })) }),
    ...(chat.pinned.includes(message.message_id) && { pinned: true }),
    sequence: stored.sequence,
  };
}
