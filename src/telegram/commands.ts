// The commands as people type them. Both names always work; the menu shows the person's language.
import type { Api } from "grammy";
import type { Runtime } from "../runtime.ts";

/** Names by act. The first is shown where there is no Indonesian menu. A command is listed here when its feature is. */
export const commands = {
  start: { en: "start", id: "start" },
  menu: { en: "menu", id: "menu" },
  trades: { en: "trades", id: "kejuruan" },
  register: { en: "register", id: "daftar" },
  status: { en: "status", id: "status" },
  certificate: { en: "certificate", id: "sertifikat" },
  vacancies: { en: "vacancies", id: "lowongan" },
  applications: { en: "applications", id: "lamaran" },
  alerts: { en: "alerts", id: "kabar" },
  ask: { en: "ask", id: "tanya" },
  mydata: { en: "mydata", id: "dataku" },
  language: { en: "language", id: "bahasa" },
  help: { en: "help", id: "bantuan" },
  cancel: { en: "cancel", id: "batal" },
  stop: { en: "stop", id: "berhenti" },
  staff: { en: "staff", id: "staf" },
  assist: { en: "assist", id: "bantu" },
  broadcast: { en: "broadcast", id: "siaran" },
  invite: { en: "invite", id: "undang" },
  import: { en: "import", id: "impor" },
  export: { en: "export", id: "ekspor" },
  audit: { en: "audit", id: "jejak" },
  company: { en: "company", id: "perusahaan" },
} as const;

export type CommandAct = keyof typeof commands;
/** What only staff may say. */
export type StaffCommand = Extract<
  CommandAct,
  "staff" | "assist" | "broadcast" | "invite" | "import" | "export" | "audit"
>;
/** What stands in the menu of those alone whom it concerns: anybody may ask for a company's place and is told what it is. */
export type OwnCommand = StaffCommand | "company";

const inMenu = [
  "menu",
  "trades",
  "register",
  "status",
  "certificate",
  "vacancies",
  "applications",
  "alerts",
  "ask",
  "mydata",
  "stop",
  "language",
  "help",
  "cancel",
] as const satisfies readonly CommandAct[];
type ShownAct = (typeof inMenu)[number] | OwnCommand;

/** Every name of a command, for `bot.command`. */
export function namesOf(act: CommandAct): string[] {
  return [...new Set(Object.values(commands[act]))];
}

/** A command's name in a language, without the slash. */
export function nameIn(language: string, act: CommandAct): string {
  return language === "id" ? commands[act].id : commands[act].en;
}

/** Somebody whose command menu is not everybody's. */
export interface MenuReader {
  readonly telegramId: number;
  /** What they may do beyond what everybody may */
  readonly staffCommands: readonly OwnCommand[];
  /** The language they chose or were met in; undefined before we met */
  readonly language: string | undefined;
  /** What their phone speaks, where that is known */
  readonly phoneLanguage?: string | undefined;
}

/** Puts the command menu in place: everyone's in each language, and that of those who have one of their own. */
export async function publishCommands(rt: Runtime, api: Api, readers: readonly MenuReader[]): Promise<void> {
  for (const language of [undefined, ...rt.texts.languages]) {
    const code = codeOf(language);
    await api.setMyCommands(menuIn(rt, language, inMenu), code);
    const words = rt.texts.in(language);
    await api.setMyDescription(words.plain("telegram-bot-description"), code);
    await api.setMyShortDescription(words.plain("telegram-bot-short-description"), code);
  }
  for (const reader of readers) await publishCommandsTo(rt, api, reader);
}

/**
 * Gives one person the command menu that is theirs: in the language they chose, for staff with what they may do. Whose phone
 * speaks that language sees everyone's. Never fails: a menu is no reason to leave anybody without an answer.
 */
export async function publishCommandsTo(rt: Runtime, api: Api, reader: MenuReader): Promise<void> {
  const { telegramId, staffCommands, language, phoneLanguage } = reader;
  const scope = { type: "chat", chat_id: telegramId } as const;
  const isEveryones =
    staffCommands.length === 0 &&
    (language === undefined || (phoneLanguage && rt.texts.nearest(phoneLanguage) === language));
  // Telegram prefers a list for the phone's language to one for all: each of them must speak the chosen one.
  const lists = [undefined, ...rt.texts.languages].map((each) =>
    isEveryones
      ? api.deleteMyCommands({ scope, ...codeOf(each) })
      : api.setMyCommands(menuIn(rt, language ?? each, [...inMenu, ...staffCommands]), {
          scope,
          ...codeOf(each),
        }),
  );
  await Promise.all(lists).catch((error) => rt.log.info({ event: "commands-not-set", error }));
}

function codeOf(language: string | undefined) {
  return language === undefined ? {} : { language_code: language as "id" };
}

function menuIn(rt: Runtime, language: string | undefined, acts: readonly ShownAct[]) {
  const words = rt.texts.in(language);
  return acts.map((act) => ({
    command: nameIn(words.language, act),
    description: words.plain(`telegram-command-${act}`),
  }));
}
