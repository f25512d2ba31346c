// Vacancies that are edited, closed and opened again, while processes die and what was done is done again: what each
// person hears of each vacancy in the end.
import fc from "fast-check";
import { oweDigests } from "../../src/alerts/digests.ts";
import { alertKind, digestKind } from "../../src/alerts/kinds.ts";
import { oweAlerts } from "../../src/alerts/owing.ts";
import { readConfig } from "../../src/config.ts";
import { claimDeliveries } from "../../src/delivery/claim.ts";
import type { Kind } from "../../src/delivery/delivery.ts";
import type { Database } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { testSeal } from "../support/registered.ts";
import { openSending } from "../support/sending.ts";

const config = readConfig({});
const PEOPLE = 9;
const VACANCIES = 5;
const MINUTE_MS = 60_000;
/** Two days of it are behind all hours of digests and the nights after them. */
const STEP_MS = 6 * 60 * MINUTE_MS;

type Act =
  | { readonly does: "publish" | "hear"; readonly vacancy: number }
  | { readonly does: "close" | "suspend"; readonly vacancy: number }
  | { readonly does: "die" | "die-later"; readonly vacancy: number }
  | { readonly does: "send" | "digest" }
  | { readonly does: "later"; readonly minutes: number };

const vacancy = fc.integer({ min: 0, max: VACANCIES - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("publish"), vacancy }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("close", "suspend"), vacancy }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("hear"), vacancy }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("die", "die-later"), vacancy }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("send" as const, "digest" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("later"), minutes: fc.integer({ min: 1, max: 240 }) }) },
);

/** Who wants which vacancy, `person vacancy`, and by which deliveries they heard of it, one for each message that came. */
export interface Outcome {
  readonly wanted: readonly string[];
  readonly heard: ReadonlyMap<string, readonly string[]>;
  /** Of deliveries that were in flight when a process died: these may have come twice. */
  readonly inFlight: ReadonlySet<string>;
}

/** What is wrong: missed, extra, told by two messages, or repeated though no process died with it. */
export function wrongsOf({ wanted, heard, inFlight }: Outcome): string[] {
  const wants = new Set(wanted);
  return [
    ...wanted.filter((pair) => !heard.has(pair)).map((pair) => `${pair} missed`),
    ...[...heard].flatMap(([pair, by]) => {
      const isRepeat = new Set(by).size === 1 && by.length <= (inFlight.has(by[0] ?? "") ? 2 : 1);
      return [...(wants.has(pair) ? [] : [`${pair} extra`]), ...(isRepeat ? [] : [`${pair} told by ${by.join(", ")}`])];
    }),
  ];
}

/**
 * Plays rounds of so many acts, on new vacancies each, until as many as asked for were done. At the end of a round all is
 * published and a day passes.
 */
export async function playTrouble(db: Database, { acts, seed }: { acts: number; seed: number }): Promise<Outcome> {
  const heard = new Map<string, string[]>();
  const inFlight = new Set<string>();
  const wanted: string[] = [];
  const people = await meet(db);
  const sending = openSending(db, ({ now }) => {
    const rt = { config, db, now, seal: testSeal, texts: openTexts("id") };
    return [marked(alertKind(rt)), marked(digestKind(rt))];
  });
  sending.now = new Date("2026-11-24T01:00:00Z");
  const rt = { config, db, now: () => sending.now, work: { send: async () => undefined } as never };
  const ROUND = 100;
  for (let done = 0; done < acts; done += ROUND) {
    const first = 1_000 + done;
    await post(db, first, sending.now);
    for (const each of fc.sample(fc.array(act, { minLength: ROUND, maxLength: ROUND }), {
      numRuns: 1,
      seed: seed + done,
    })[0] ?? [])
      await play(each, first);
    await settle(first);
    for (const { id, isServed } of people)
      for (let at = 0; at < VACANCIES; at++) if (isServed) wanted.push(`${id} ${first + at}`);
  }
  return { wanted, heard, inFlight };

  async function play(each: Act, first: number): Promise<void> {
    if (each.does === "later") sending.now = new Date(sending.now.getTime() + each.minutes * MINUTE_MS);
    else if (each.does === "send") await send();
    else if (each.does === "digest") await oweDigests(rt);
    else if (each.does === "hear") await oweAlerts(rt, first + each.vacancy);
    else if (each.does === "publish") await move(first + each.vacancy, "published");
    else if (each.does === "close") await move(first + each.vacancy, "closed");
    else if (each.does === "suspend") await move(first + each.vacancy, "suspended");
    else if (each.does === "die" || each.does === "die-later")
      await die(String(first + each.vacancy), each.does === "die-later");
  }

  /** Every state may follow every other here: what leads to it is the vacancies' own business. */
  async function move(id: number, state: "published" | "closed" | "suspended"): Promise<void> {
    const closedAs = state === "closed" ? ("filled" as const) : null;
    await db.vacancy.update({ where: { id }, data: { state, closedAs, revision: { increment: 1 } } });
    if (state === "published") await oweAlerts(rt, id);
  }

  async function send(): Promise<void> {
    const before = sending.heard.length;
    await sending.at(sending.now);
    for (const { to, body } of sending.heard.slice(before)) hear(to, body);
  }

  function hear(to: number, body: Record<string, unknown>): void {
    for (const id of vacanciesOf(body)) {
      const pair = `${to} ${id}`;
      heard.set(pair, [...(heard.get(pair) ?? []), String(body.delivery)]);
    }
  }

  /** A process claims what is due and dies: before its calls, or after they arrived and before that was written down. */
  async function die(subject: string, isLater: boolean): Promise<void> {
    const kind = isLater ? sendingKinds().digest : sendingKinds().alert;
    const [digest] = isLater
      ? await db.delivery.findMany({ where: { kind: kind.name, state: "queued" }, take: 1 })
      : [undefined];
    const { claimed } = await claimDeliveries(db, {
      kind,
      subject: digest?.subject ?? subject,
      now: sending.now,
      take: 3,
      scan: 3,
      after: undefined,
      quiet: [],
      zone: config.zone,
    });
    if (claimed.length === 0) return;
    const rendered = await kind.render(digest?.subject ?? subject, claimed);
    const tried = await db.delivery.findMany({ where: { id: { in: claimed.map(({ id }) => BigInt(id)) } } });
    for (const [at, { id, telegramId }] of claimed.entries()) {
      // There is no third time, so of a second attempt the call arrived before the process died: it cannot be told from one
      // that did not, and whoever got the first as well hears it twice.
      const isLast = tried.find((row) => row.id === BigInt(id))?.attempts === 2;
      const one = rendered[at];
      if (!(isLater || isLast) || !one || !("calls" in one)) continue;
      inFlight.add(id);
      hear(telegramId, JSON.parse(`{"x":0,${one.calls[0]?.rest ?? "}"}`) as Record<string, unknown>);
    }
    await db.$executeRaw`
      update "Delivery" set "leaseUntil" = clock_timestamp() - interval '1 second' where state = 'attempting'`;
  }

  function sendingKinds() {
    const needs = { config, db, now: () => sending.now, seal: testSeal, texts: openTexts("id") };
    return { alert: marked(alertKind(needs)), digest: marked(digestKind(needs)) };
  }

  async function settle(first: number): Promise<void> {
    for (let at = 0; at < VACANCIES; at++) await move(first + at, "published");
    for (let step = 0; step < 8; step++) {
      await oweDigests(rt);
      await send();
      sending.now = new Date(sending.now.getTime() + STEP_MS);
    }
    for (let at = 0; at < VACANCIES; at++)
      await db.vacancy.update({ where: { id: first + at }, data: { state: "rejected" } });
  }
}

/** The kind, its messages marked with the delivery that each is. */
function marked(kind: Kind): Kind {
  return {
    ...kind,
    async render(subject, people) {
      const rendered = await kind.render(subject, people);
      return rendered.map((one, at) => {
        if (!("calls" in one)) return one;
        const mark = `"delivery":"${people[at]?.id}",`;
        return { calls: one.calls.map((call) => ({ ...call, rest: `${mark}${call.rest}` })) };
      });
    },
  };
}

/** Each vacancy that a message has a button for. */
function vacanciesOf(body: Record<string, unknown>): number[] {
  return [...JSON.stringify(body).matchAll(/1:job:VAC-(\d+):/g)].map(([, digits]) => Number(digits));
}

/** Some want it at once, some by the day, at different hours in two zones; one wants something else. */
async function meet(db: Database): Promise<{ id: number; isServed: boolean }[]> {
  const at = new Date("2026-11-23T01:00:00Z");
  const met = [];
  for (let who = 0; who < PEOPLE; who++) {
    const telegramId = 7_000 + who;
    const isServed = who > 0;
    await db.candidate.create({
      data: {
        telegramId,
        language: "id",
        regencyCode: who % 2 === 0 ? "52.03" : "35.07",
        createdAt: at,
        subscriptions: {
          create: [
            {
              tradeCode: isServed ? "LAS" : "FAS",
              pace: who % 3 === 0 ? "daily" : "atOnce",
              hour: 8 + who,
              createdAt: at,
            },
            ...(who % 4 === 1 ? [{ country: "ID", pace: "daily" as const, hour: 12, createdAt: at }] : []),
          ],
        },
      },
    });
    met.push({ id: telegramId, isServed });
  }
  return met;
}

async function post(db: Database, first: number, at: Date): Promise<void> {
  const companyCode = "TROUBLE";
  await db.company.createMany({
    data: {
      code: companyCode,
      state: "verified",
      legalName: "PT Contoh",
      centreCode: "MATARAM",
      madeBy: 1n,
      madeAt: at,
      verifiedBy: 2n,
      verifiedAt: at,
    },
    skipDuplicates: true,
  });
  await db.vacancy.createMany({
    data: Array.from({ length: VACANCIES }, (_, nth) => ({
      id: first + nth,
      code: `VAC-${first + nth}`,
      companyCode,
      kind: "domestic" as const,
      state: "inReview" as const,
      title: { id: `Juru las ${first + nth}` },
      tradeCode: "LAS",
      openings: 1,
      wageMin: 3_000_000,
      currency: "IDR",
      wagePeriod: "month" as const,
      madeBy: 1n,
      madeAt: at,
      changedAt: at,
      publishedAt: at,
    })),
  });
}
