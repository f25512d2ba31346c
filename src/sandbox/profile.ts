import { badRequest } from "./refusal.ts";
import type { Json } from "./types.ts";

export type Command = { command: string; description: string };
export type CommandScope = { type: string; chat_id?: number; user_id?: number };

export type BotProfile = {
  /** by scope and language; the key says both */
  commands: Map<string, { scope: CommandScope; language_code: string; commands: Command[] }>;
  name: Map<string, string>;
  description: Map<string, string>;
  shortDescription: Map<string, string>;
  menuButton: Json;
};

/** What a bot says about itself before it has said anything. */
export function newProfile(): BotProfile {
  return {
    commands: new Map(),
    name: new Map(),
    description: new Map(),
    shortDescription: new Map(),
    menuButton: { type: "default" },
  };
}

/** The key of a command list: one list per scope and language. */
export function commandsKey(scope: CommandScope, language: string): string {
  return [scope.type, scope.chat_id ?? "", scope.user_id ?? "", language].join("|");
}

/** The command menu a person sees: the narrowest scope first, in each the own language before all languages. */
export function commandsFor(
  profile: BotProfile,
  chat: { id: number; isPrivate: boolean },
  personId: number,
  language: string,
): Command[] {
  const scopes: CommandScope[] = chat.isPrivate
    ? [{ type: "chat", chat_id: chat.id }, { type: "all_private_chats" }, { type: "default" }]
    : [
        { type: "chat_member", chat_id: chat.id, user_id: personId },
        { type: "chat", chat_id: chat.id },
        { type: "all_group_chats" },
        { type: "default" },
      ];
  for (const scope of scopes) {
    for (const code of language ? [language, ""] : [""]) {
      const list = profile.commands.get(commandsKey(scope, code));
      if (list) return list.commands;
    }
  }
  return [];
}

/** Reads the `scope` of a command list. */
export function readScope(scope: unknown): CommandScope {
  if (scope === undefined) return { type: "default" };
  if (typeof scope !== "object" || scope === null)
    throw badRequest("can't parse BotCommandScope: BotCommandScope must be an Object");
  const { type, chat_id, user_id } = scope as { type?: unknown; chat_id?: unknown; user_id?: unknown };
  switch (type) {
    case "default":
    case "all_private_chats":
    case "all_group_chats":
    case "all_chat_administrators":
      return { type };
    case "chat":
    case "chat_administrators":
    case "chat_member":
      if (chat_id === undefined || chat_id === "") throw badRequest("chat_id is empty");
      return { type, chat_id: Number(chat_id), ...(type === "chat_member" && { user_id: Number(user_id) }) };
    default:
      throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  }
}
