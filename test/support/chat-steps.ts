import type { Goal } from "../../src/platform/generated/prisma/enums.ts";
import type { CostLimits } from "./chat-cost.ts";
import { parseInstant, parseSpan } from "./chat-time.ts";

/** Something that a line of a .chat file makes happen. */
export type Step =
  | { does: "types"; who: string; text: string }
  | { does: "taps"; who: string; label: string; kind: "inline" | "reply"; on?: string; times: number }
  | { does: "starts"; who: string; payload?: string }
  | { does: "shares"; who: string; whose: string }
  | { does: "corrects"; who: string; old: string; text: string }
  | { does: "forges"; who: string; data: string }
  | { does: "replies"; who: string; on: string; text: string; group: boolean; photo?: true }
  | { does: "sends"; who: string; what: Sendable; file?: string; caption?: string }
  | { does: "blocks" | "unblocks"; who: string }
  | { does: "speaks"; who: string; language: string }
  | { does: "waits"; milliseconds: number }
  | { does: "reaches"; instant: Date }
  | { does: "restarts" | "dies" | "forgets" }
  | { does: "loads"; file: string }
  | ({ does: "stands"; who: string } & Standing)
  | { does: "holds"; who: string; recordId: string }
  | { does: "certifies" }
  | { does: "posts" }
  | { does: "publishes"; code: string }
  | { does: "recruits"; who: string; companyCode: string }
  | { does: "staffs"; who: string }
  | { does: "costs"; limits?: CostLimits }
  | { does: "troubles"; fault: Record<string, unknown> }
  | { does: "saved"; query: string };

/** How somebody stands with an intake before the chat begins. */
export interface Standing {
  readonly intake: string;
  readonly goal: Goal;
  readonly state: "submitted" | "accepted" | "confirmed" | "reserve";
  /** Among the reserves */
  readonly rank?: number;
}

const sendables = ["photo", "document", "sticker", "voice", "video", "location"] as const;
type Sendable = (typeof sendables)[number];

/** Reads one step (its continuation joined by line breaks). Throws with what it could have been. */
export function parseStep(text: string): Step {
  const [, machine] = /^---\s+(.+)$/s.exec(text) ?? [];
  if (machine !== undefined) return parseMachineLine(machine);
  const [, who, rest] = /^(\p{Lu}[\p{L}\d'-]*)(?: on another phone)?(:.*| .+)$/su.exec(text) ?? [];
  if (who === undefined || rest === undefined) {
    throw new Error(`not understood: "${text}"; a line is "Amina: text", "Amina taps [Label]" or "--- 3 days later"`);
  }
  if (rest.startsWith(":")) return { does: "types", who, text: rest.slice(1).replace(/^ |^\n/, "") };
  return parseAct(who, rest.slice(1));
}

function parseAct(who: string, act: string): Step {
  if (act === "starts") return { does: "starts", who };
  if (act === "blocks the bot") return { does: "blocks", who };
  if (act === "unblocks the bot") return { does: "unblocks", who };
  const [, payload] = /^opens (‹[^›]+›|\S+)$/.exec(act) ?? [];
  if (payload !== undefined) return { does: "starts", who, payload };
  const [, whose] = /^shares (\S+) contact$/.exec(act) ?? [];
  if (whose !== undefined)
    return { does: "shares", who, whose: /^(her|his|their)$/.test(whose) ? who : whose.replace(/['’]s$/, "") };
  const [, old, correction] = /^corrects "(.+?)": (.+)$/s.exec(act) ?? [];
  if (old !== undefined && correction !== undefined) return { does: "corrects", who, old, text: correction };
  const [, photo, on, where, reply] = /^replies (with a photo )?to "(.+?)"( in the group)?: (.+)$/s.exec(act) ?? [];
  if (on !== undefined && reply !== undefined)
    return { does: "replies", who, on, text: reply, group: where !== undefined, ...(photo ? { photo: true } : {}) };
  const [, data] = /^forges a button with "(.*)"$/.exec(act) ?? [];
  if (data !== undefined) return { does: "forges", who, data };
  return parseTap(who, act) ?? parseSending(who, act) ?? refuse(who, act);
}

function parseTap(who: string, act: string): Step | undefined {
  const [, open, label, close, on, often] =
    /^taps ([[{])(.+)([\]}])(?: on "(.+)")?( twice| three times)?$/su.exec(act) ?? [];
  if (label === undefined || (open === "[") !== (close === "]")) return undefined;
  const times = often === undefined ? 1 : often === " twice" ? 2 : 3;
  const kind = open === "[" ? "inline" : "reply";
  const tap: Step = { does: "taps", who, label: label.replace(/\\(.)/gu, "$1"), kind, times };
  return on === undefined ? tap : { ...tap, on };
}

function parseSending(who: string, act: string): Step | undefined {
  const [, word, file, caption] = /^sends (?:an? )?([a-z]+)(?: ([^\s:]+))?(?:: (.+))?$/s.exec(act) ?? [];
  const what = sendables.find((one) => one === word);
  const isFile = what === "photo" || what === "document";
  if (what === undefined || (what === "document" && file === undefined) || (file !== undefined && !isFile))
    return undefined;
  return {
    does: "sends",
    who,
    what,
    ...(file === undefined ? {} : { file }),
    ...(caption === undefined ? {} : { caption }),
  };
}

function refuse(who: string, act: string): never {
  throw new Error(
    `nobody knows how "${who} ${act}" goes; there are: taps [Label], taps {Label}, starts, opens t_LAS, ` +
      `shares her contact, shares Bilal's contact, sends a photo (sticker, voice, video, location), sends document x.csv, ` +
      `corrects "old words": new words, replies to "first words": text, replies with a photo to "first words" in the group: text, forges a button with "data", blocks the bot, unblocks the bot`,
  );
}

function parseMachineLine(line: string): Step {
  if (line === "the bot restarts") return { does: "restarts" };
  if (line === "the bot is killed") return { does: "dies" };
  if (line === "the unfinished dialogues are lost") return { does: "forgets" };
  if (line === "cost") return { does: "costs" };
  const [, taps, typed, kilobytes] = /^cost, at most (\d+) taps, (\d+) typed, (\d+) KB$/.exec(line) ?? [];
  if (taps !== undefined) {
    return { does: "costs", limits: { taps: Number(taps), typed: Number(typed), kilobytes: Number(kilobytes) } };
  }
  const [, instant] = /^at (.+)$/.exec(line) ?? [];
  if (instant !== undefined) return { does: "reaches", instant: parseInstant(instant) };
  const [, span] = /^(.+) later$/.exec(line) ?? [];
  if (span !== undefined) return { does: "waits", milliseconds: parseSpan(span) };
  const [, who, language] = /^(\S+?)['’]s phone language: ([a-z-]+)$/i.exec(line) ?? [];
  if (who !== undefined && language !== undefined) return { does: "speaks", who, language };
  const [, file] = /^the catalogue becomes (\S+)$/.exec(line) ?? [];
  if (file !== undefined) return { does: "loads", file };
  const [, registrant, standing = "", rank, intake, aim] =
    /^(\S+) is (registered|accepted|confirmed|reserve(?: ([1-9]))?) for ([A-Z0-9-]+)(?: to (work abroad|own a business))?$/.exec(
      line,
    ) ?? [];
  if (registrant !== undefined && intake !== undefined) {
    const goal = aim === undefined ? "workHere" : aim === "work abroad" ? "workAbroad" : "ownBusiness";
    const state = (["accepted", "confirmed", "reserve"] as const).find((each) => standing.startsWith(each));
    const stands = { does: "stands", who: registrant, intake, goal, state: state ?? "submitted" } as const;
    return rank === undefined ? stands : { ...stands, rank: Number(rank) };
  }
  if (line === "the sample certificates are in the register") return { does: "certifies" };
  const [, holder, recordId] = /^(\S+) holds (CRT-\d{4})$/.exec(line) ?? [];
  if (holder !== undefined && recordId !== undefined) return { does: "holds", who: holder, recordId };
  if (line === "the sample vacancies are posted") return { does: "posts" };
  const [, code] = /^(VAC-\d{3}) is published$/.exec(line) ?? [];
  if (code !== undefined) return { does: "publishes", code };
  const [, recruiter, companyCode] = /^(\S+) recruits for ([A-Z0-9-]+)$/.exec(line) ?? [];
  if (recruiter !== undefined && companyCode !== undefined) return { does: "recruits", who: recruiter, companyCode };
  const [, colleague] = /^(\S+) is staff$/.exec(line) ?? [];
  if (colleague !== undefined) return { does: "staffs", who: colleague };
  const [, query] = /^saved: (.+)$/s.exec(line) ?? [];
  if (query !== undefined) return { does: "saved", query };
  const [, fault] = /^trouble: (\{.+\})$/s.exec(line) ?? [];
  if (fault !== undefined) return { does: "troubles", fault: JSON.parse(fault) as Record<string, unknown> };
  throw new Error(
    `not understood: "--- ${line}"; there are: at 2026-12-01 08:00 WITA, 3 days later, the bot restarts, ` +
      `the bot is killed, the unfinished dialogues are lost, Amina's phone language: en, the catalogue becomes x.json, Amina is registered for LAS-SMAW3G-MTR-1 (to work abroad), the sample certificates are in the register, Amina holds CRT-0008, the sample vacancies are posted, VAC-001 is published, Gede recruits for DUDI-001, Hana is staff, saved: select …, trouble: {…}, cost, cost, at most 9 taps, 5 typed, 30 KB`,
  );
}
