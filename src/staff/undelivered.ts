// Messages that Telegram would not take since yesterday: how many the desk says, and one by one.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Print } from "./screens.ts";

/** So many of either sort are told one by one; the rest as a figure. */
const TOLD = 10;

export interface Undelivered {
  /** Sorts of messages that go to nobody any more */
  readonly halts: readonly { kind: string; reason: string; at: Date }[];
  /** How many messages were refused, by sort and reason, the most first */
  readonly refused: readonly { kind: string; reason: string; count: number }[];
}

/** What is halted, and what of the newest messages was refused since yesterday. */
export async function undeliveredOf({ db, now }: { db: Db; now: Runtime["now"] }): Promise<Undelivered> {
  const since = new Date(now().getTime() - 24 * 60 * 60_000);
  const [halts, refused] = await Promise.all([
    db.deliveryHalt.findMany({ orderBy: { at: "desc" } }),
    rowsOf<Undelivered["refused"][number]>(
      db,
      Prisma.sql`
      select d.kind, coalesce(d.reason, '–') as reason, count(*)::int as count from "Delivery" d
      where d.id > (select coalesce(max(l.id), 0) - 50000 from "Delivery" l) and d.state = 'refused'
        and d."notBefore" > ${since}::timestamptz
      group by 1, 2 order by count(*) desc, 1, 2`,
    ),
  ]);
  return { halts, refused };
}

/** How many messages were refused. */
export function refusedIn({ refused }: Pick<Undelivered, "refused">): number {
  return refused.reduce((sum, { count }) => sum + count, 0);
}

/** Of which sort, how many, why; beyond the most frequent a figure. */
export function undeliveredScreen({ words, zone, figure }: Print, found: Undelivered): Screen {
  const printing = printingIn(words.language, zone);
  const more = found.halts.slice(TOLD).length + refusedIn({ refused: found.refused.slice(TOLD) });
  const lines = [
    ...found.halts
      .slice(0, TOLD)
      .map(({ kind, reason, at }) => words.html("staff-undelivered-halt", { kind, reason, at: printing.dateTime(at) })),
    ...found.refused
      .slice(0, TOLD)
      .map(({ kind, reason, count }) =>
        words.html("staff-undelivered-refused", { kind, reason, count: figure(count) }),
      ),
    ...(more > 0 ? [words.html("staff-undelivered-more", { count: figure(more) })] : []),
  ];
  return {
    text: [
      words.html("staff-undelivered-title"),
      lines.length === 0 ? words.html("staff-undelivered-none") : lines.join("\n"),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("broadcasts-list-button"), "broadcast")],
      [button(words.plain("telegram-back"), "staff")],
    ],
  };
}
