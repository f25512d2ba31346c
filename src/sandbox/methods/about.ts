import { integer, isObject, jsonParameter, type Parameters } from "../parameters.ts";
import { type Command, commandsKey, readScope } from "../profile.ts";
import { chatFullJson, findChat } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import { type Method, ok } from "./method.ts";

const MAX_COMMANDS = 100;
const MAX_DESCRIPTION_BYTES = 4096;

export const getMe: Method = ({ sandbox }) =>
  ok({
    ...sandbox.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  });

export const setMyCommands: Method = ({ sandbox, parameters }) => {
  const given = jsonParameter(parameters, "commands", "can't parse commands JSON object");
  const commands = given === undefined ? [] : readCommands(given);
  const { scope, language_code } = scopeAndLanguage(parameters);
  const key = commandsKey(scope, language_code);
  if (commands.length === 0) sandbox.profile.commands.delete(key);
  else sandbox.profile.commands.set(key, { scope, language_code, commands });
  tellCommands(sandbox);
  return ok(true);
};

export const deleteMyCommands: Method = ({ sandbox, parameters }) => {
  const { scope, language_code } = scopeAndLanguage(parameters);
  sandbox.profile.commands.delete(commandsKey(scope, language_code));
  tellCommands(sandbox);
  return ok(true);
};

export const getMyCommands: Method = ({ sandbox, parameters }) => {
  const { scope, language_code } = scopeAndLanguage(parameters);
  return ok(sandbox.profile.commands.get(commandsKey(scope, language_code))?.commands ?? []);
};

type Text = "name" | "description" | "shortDescription";

/** setMyName, setMyDescription, setMyShortDescription: kept per language, an empty one removes it. */
export function setText(text: Text, field: string, most: number): Method {
  return ({ sandbox, parameters }) => {
    const value = (parameters.values[field] ?? "").trim();
    if ([...value].length > most) throw badRequest(`bot ${field.replace("_", " ")} is too long`); // wording not confirmed
    const language = parameters.values.language_code ?? "";
    if (value === "") sandbox.profile[text].delete(language);
    else sandbox.profile[text].set(language, value);
    return ok(true);
  };
}

/** The texts set by `setText`; an unset language falls back to all languages. */
export function getText(text: Text, field: string): Method {
  return ({ sandbox, parameters }) => {
    const texts = sandbox.profile[text];
    const fallback = text === "name" ? sandbox.bot.first_name : "";
    return ok({ [field]: texts.get(parameters.values.language_code ?? "") ?? texts.get("") ?? fallback });
  };
}

export const setChatMenuButton: Method = ({ sandbox, parameters }) => {
  const button = jsonParameter(parameters, "menu_button", "can't parse menu button JSON object") ?? { type: "default" };
  if (!isObject(button) || !["default", "commands", "web_app"].includes(String(button.type))) {
    throw badRequest("can't parse menu button: MenuButton has unsupported type");
  }
  const chatId = integer(parameters, "chat_id", 0);
  if (chatId === 0) {
    sandbox.profile.menuButton = button;
    return ok(true);
  }
  if (chatId < 0 || !sandbox.people.has(chatId)) throw badRequest("invalid chat_id specified");
  findChat(sandbox, parameters).menuButton = button;
  return ok(true);
};

export const getChatMenuButton: Method = ({ sandbox, parameters }) => {
  const chat = integer(parameters, "chat_id", 0) === 0 ? undefined : findChat(sandbox, parameters);
  return ok(chat?.menuButton ?? sandbox.profile.menuButton);
};

export const getChat: Method = ({ sandbox, parameters }) => ok(chatFullJson(findChat(sandbox, parameters)));

function readCommands(given: unknown): Command[] {
  if (!Array.isArray(given)) throw badRequest("expected an Array of BotCommand");
  const commands = given.map(readCommand);
  const bytes = commands.reduce((sum, one) => sum + Buffer.byteLength(one.description), 0);
  if (commands.length > MAX_COMMANDS || bytes > MAX_DESCRIPTION_BYTES) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  if (commands.some((one) => /[^a-z0-9_]/.test(one.command))) throw badRequest("BOT_COMMAND_INVALID");
  return commands;
}

function readCommand(given: unknown): Command {
  if (!isObject(given)) throw badRequest("can't parse BotCommand: expected an Object");
  for (const field of ["command", "description"]) {
    if (given[field] === undefined) throw badRequest(`can't parse BotCommand: Can't find field "${field}"`);
  }
  const command = String(given.command).trim().replace(/^\//, "");
  const description = String(given.description).trim();
  if (command === "") throw badRequest("command must be non-empty");
  if ([...command].length > 32) throw badRequest("command length must not exceed 32");
  if (description === "") throw badRequest("command description must be non-empty");
  if ([...description].length > 256) throw badRequest("command description length must not exceed 256");
  return { command, description };
}

function scopeAndLanguage(parameters: Parameters) {
  const scope = readScope(jsonParameter(parameters, "scope", "can't parse bot command scope JSON object"));
  return { scope, language_code: parameters.values.language_code ?? "" };
}

function tellCommands(sandbox: Sandbox) {
  sandbox.events.tell(sandbox.events.next(), "commands", {});
}
