// What only people can decide about records: two that may be of one person, and a code that was opened by somebody else. Staff
// hear of it in their group, or each for themselves; the records stay as they are.
import type { Api } from "grammy";
import type { Kind, Rendered } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { tellStaff } from "../staff/group.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";

/** Two records with one phone number and birth date that stay two: one made by a list or a helper, one of somebody in the chat. */
export interface Doubt {
  readonly listedId: number;
  readonly candidateId: number;
}
/** The code of this record was opened by an account that is another person's. */
export interface Apart {
  readonly helpedId: number;
}

/** The work that tells staff, and the kind of delivery. Its subject: `<listed>.<candidate>`, or `<helped>` */
const DOUBT = "helped-doubt";
/** Telegram may be away for hours. */
const patient = { retries: 40, limitSeconds: 60 };

/** Has staff told of two records that stay two; of the same two once. */
export function tellOfDoubt(rt: Pick<Runtime, "work">, tx: Tx, { listedId, candidateId }: Doubt): Promise<void> {
  return rt.work.send<Doubt>(DOUBT, { listedId, candidateId }, { tx, key: `${listedId}.${candidateId}` });
}

/** Has staff told of a code that somebody else opened; of the same code once. */
export function tellApart(rt: Pick<Runtime, "work">, { helpedId }: Apart): Promise<void> {
  return rt.work.send<Apart>(DOUBT, { helpedId }, { key: String(helpedId) });
}

export function doubtsWork(rt: Runtime, api: Api): void {
  rt.work.handle<Doubt | Apart>(DOUBT, patient, async (about) => {
    const subject = "helpedId" in about ? String(about.helpedId) : `${about.listedId}.${about.candidateId}`;
    const found = await readDoubt(rt.db, subject);
    if (!found) return;
    const text = textOf(rt.texts.in(rt.config.defaultLanguage), found);
    for (const centreCode of found.centreCodes)
      await tellStaff(rt, api, {
        ...{ key: `${DOUBT}:${subject}:${centreCode}`, text },
        ...{ kind: DOUBT, subject, centreCode, right: "desk" },
      });
  });
}

/** Staff whom no group could tell; of what was settled meanwhile nothing is said. */
export function doubtKind({ db, texts }: Pick<Runtime, "db" | "texts">): Kind {
  return {
    ...{ name: DOUBT, urgency: 14, keepsQuiet: true, repeatsUncertain: true, content: "personal" },
    async render(subject, people) {
      const found = await readDoubt(db, subject);
      return people.map(({ language }): Rendered => {
        if (!found) return { skip: "changed" };
        const words = texts.in(language);
        const open = button(words.plain("helped-desk-button"), "assist-paper", found.number, BESIDE);
        return { calls: [screenCall({ text: textOf(words, found), buttons: [[open]] })] };
      });
    },
  };
}

interface Found {
  readonly number: string;
  /** Of two records, that of the person in the chat; null where they have not registered */
  readonly other?: string | null;
  /** Whether that is who made the other record */
  readonly isMaker?: boolean;
  readonly centreCodes: readonly string[];
}

async function readDoubt(db: Db, subject: string): Promise<Found | undefined> {
  const [first = 0, second] = subject.split(".").map(Number);
  return second === undefined ? readApart(db, first) : readTwo(db, first, second);
}

async function readApart(db: Db, id: number): Promise<Found | undefined> {
  const helped = await db.helped.findUnique({
    where: { id, claimedAt: null },
    select: { centreCode: true, registration: { select: { number: true } } },
  });
  return helped?.registration ? { number: helped.registration.number, centreCodes: [helped.centreCode] } : undefined;
}

async function readTwo(db: Db, listedId: number, candidateId: number): Promise<Found | undefined> {
  const registrations = { orderBy: { id: "desc" }, take: 1, select: { number: true } } as const;
  const listed = await db.candidate.findFirst({
    where: { id: listedId, telegramId: null },
    select: {
      registrations,
      helped: { select: { centreCode: true, helperTelegramId: true } },
      holders: { select: { participants: { select: { centreCode: true } } } },
    },
  });
  const own = await db.candidate.findUnique({
    where: { id: candidateId },
    select: { registrations, telegramId: true },
  });
  const number = listed?.registrations[0]?.number;
  if (!listed || !own || number === undefined) return undefined;
  const made = [...listed.helped, ...listed.holders.flatMap(({ participants }) => participants)];
  const centreCodes = [...new Set(made.map(({ centreCode }) => centreCode))];
  const isMaker = listed.helped.some(({ helperTelegramId }) => helperTelegramId === own.telegramId);
  return { number, other: own.registrations[0]?.number ?? null, isMaker, centreCodes };
}

function textOf(words: Words, { number, other, isMaker = false }: Found): string {
  if (other === undefined) return words.html("helped-apart-group", { number });
  const two = words.html(other === null ? "helped-doubt-nobody" : "helped-doubt-two", { number, other: other ?? "" });
  return [two, words.html(isMaker ? "helped-doubt-maker" : "helped-doubt-alike")].join(" ");
}
