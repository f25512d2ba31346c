// Staff who publish, edit, close and suspend vacancies by the buttons of the bot, as Telegram brings them: to any of
// several processes, sometimes twice, and again and again until somebody acknowledges them.
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";

/** Who hands in and edits; who publishes, closes and suspends. Nobody approves their own words. */
const EDITORS = [901, 902, 903, 904, 905, 906, 907, 908];
const APPROVERS = [911, 912, 913, 914, 915, 916, 917, 918];
export const STAFF = [...EDITORS, ...APPROVERS];

const SECRET = "fleet-secret";
const WAITED_MS = 60_000;

export type Act = "open" | "close" | "suspend" | "edit" | "mend" | "certify";

/** Drives the bot behind an address. Chance decides what is delivered again. */
export function openDriver(url: string, database: Pool, chance: () => number) {
  let updateId = 1_000;
  const sent: object[] = [];
  const count = { acts: 0, redelivered: 0, refused: 0 };

  async function deliver(update: object): Promise<void> {
    const body = JSON.stringify(update);
    const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
    for (const giveUpAt = Date.now() + WAITED_MS; ; await sleep(50)) {
      const status = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(15_000) }).then(
        (answer) => answer.body?.cancel().then(() => answer.status) ?? answer.status,
        () => 0,
      );
      if (status === 200) return;
      count.refused += 1;
      if (Date.now() > giveUpAt) throw new Error(`the webhook answered ${status} for a minute`);
    }
  }

  /** Brings an update; some twice at once, and some of the earlier ones once more behind it. */
  async function bring(update: object): Promise<void> {
    sent.push(update);
    const again = chance() < 0.1 ? [update] : [];
    await Promise.all([update, ...again].map(deliver));
    const old = chance() < 0.15 ? sent[Math.floor(chance() * sent.length)] : undefined;
    if (old) await deliver(old);
    count.redelivered += again.length + (old ? 1 : 0);
  }

  const person = (id: number) => ({ id, is_bot: false, first_name: `P${id}`, language_code: "id" });
  function message(from: number, text: string) {
    const chat = { id: from, type: "private", first_name: `P${from}` };
    return { message_id: updateId, from: person(from), chat, date: 1_790_000_000, text };
  }
  const write = (from: number, text: string) => bring({ update_id: updateId++, message: message(from, text) });
  function press(from: number, data: string) {
    const id = updateId++;
    const callback_query = {
      id: String(id),
      from: person(from),
      chat_instance: "1",
      data,
      message: message(from, "x"),
    };
    return bring({ update_id: id, callback_query });
  }

  async function standing(id: number): Promise<{ state: string; revision: number }> {
    for (;;) {
      const found = await database
        .query<{ state: string; revision: number }>(`select state::text, revision from "Vacancy" where id = $1`, [id])
        .catch(() => undefined);
      if (found?.rows[0]) return found.rows[0];
      await sleep(100);
    }
  }

  /** Which certificate is to be asked for of a vacancy that asks for none yet. */
  async function lacking(id: number): Promise<number | undefined> {
    const { rows } = await database.query<{ id: number }>(
      `select min(s.id) as id from "Scheme" s where s."tradeCode" = 'LAS'
       and not exists (select from "VacancyScheme" x where x."vacancyId" = $1) having min(s.id) is not null`,
      [id],
    );
    return rows[0]?.id;
  }

  return {
    count,
    lacking,
    /** Does it to a vacancy as far as its state allows, with the buttons that its screen has at this moment. */
    async act(act: Act, id: number, lane: number): Promise<void> {
      const [editor = 0, approver = 0] = [EDITORS[lane % EDITORS.length], APPROVERS[lane % APPROVERS.length]];
      count.acts += 1;
      const { state, revision } = await standing(id);
      if (act === "close") return press(approver, `1:posting-closed:${id}.filled.yes:${revision}`);
      if (act === "suspend") {
        await press(approver, `1:posting-suspend:${id}:${revision}`);
        return write(approver, "diperiksa dulu");
      }
      if (act === "certify") {
        // During an outage nobody knows; whoever presses then is not answered either.
        const scheme = await lacking(id).catch(() => undefined);
        if (scheme !== undefined) await press(editor, `1:posting-scheme:${id}.${scheme}:${revision}`);
        return;
      }
      if (act === "edit" || act === "mend") {
        await press(editor, `1:posting-ask:${id}.${act === "edit" ? "openings" : "wage"}:${revision}`);
        const wage = `${3 + Math.floor(chance() * 3)} juta per bulan`;
        return write(editor, act === "edit" ? String(1 + Math.floor(chance() * 9)) : wage);
      }
      if (state !== "inReview" && state !== "published") await press(editor, `1:posting-send:${id}:${revision}`);
      const next = await standing(id);
      if (next.state === "inReview") await press(approver, `1:posting-publish:${id}:${next.revision}`);
    },
    standing,
  };
}
