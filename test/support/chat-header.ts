import { parseInstant } from "./chat-time.ts";

/** What a person of the cast is to Telegram. */
type PersonNote = {
  key: string;
  name?: string;
  surname?: string;
  username?: string;
  language?: string;
  phone?: string;
};

/** A value that differs from run to run and is shown as ‹name›. */
export type Varying = { name: string; pattern: RegExp };

/** What the lines before the first step set for the whole file. */
export type ChatHeader = {
  language: string;
  now: Date;
  settings: Record<string, string>;
  webhook: boolean;
  people: PersonNote[];
  varies: Varying[];
};

/** Every chat starts on this morning unless its header says otherwise; the sample catalogue is dated from it. */
export const standardNow = "2026-11-24T09:00:00+08:00";

/** The header of a file that says nothing. */
export function standardHeader(): ChatHeader {
  return { language: "id", now: new Date(standardNow), settings: {}, webhook: false, people: [], varies: [] };
}

/** Takes a header line into `header`; false when the line is none. Throws with what a good line looks like. */
export function parseHeaderLine(header: ChatHeader, line: string): boolean {
  const [, key, value] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return false;
  switch (key) {
    case "language":
      header.language = value;
      return true;
    case "now":
      header.now = parseInstant(value);
      return true;
    case "setting":
      readSetting(header, value);
      return true;
    case "person":
      header.people.push(readPerson(value));
      return true;
    case "varies":
      header.varies.push(readVarying(value));
      return true;
    default:
      throw new Error(`no header is called "${key}"; there are language, now, setting, person, varies`);
  }
}

function readSetting(header: ChatHeader, value: string): void {
  if (value === "webhook") {
    header.webhook = true;
    return;
  }
  const [, name, content] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(value) ?? [];
  if (name === undefined || content === undefined) {
    throw new Error(`a setting reads "setting: QUIET_HOURS=off" or "setting: webhook", not "${value}"`);
  }
  header.settings[name] = content;
}

function readPerson(value: string): PersonNote {
  const [key = "", ...parts] = value.split(",").map((part) => part.trim());
  const note: PersonNote = { key };
  for (const part of parts) {
    const [, field, content] = /^(name|surname|username|language|phone) (.+)$/.exec(part) ?? [];
    if (field === undefined || content === undefined) {
      throw new Error(`a person reads "person: Odd, name O'Neil <b>, language en, phone +62812…", not "${part}"`);
    }
    note[field as Exclude<keyof PersonNote, "key">] = content;
  }
  return note;
}

function readVarying(value: string): Varying {
  const [, name, pattern] = /^(\S+) \/(.+)\/$/.exec(value) ?? [];
  if (name === undefined || pattern === undefined) {
    throw new Error(`a value that varies reads "varies: invitation /i_[\\w-]{22}/", not "${value}"`);
  }
  return { name, pattern: new RegExp(pattern, "gu") };
}
