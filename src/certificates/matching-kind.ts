// The question whether what is recorded under somebody's name and birth date is theirs, and what they are told after.
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { readyCall } from "../telegram/ready-call.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { MATCH_QUESTION, matchNotOwed } from "./matching.ts";
import { numberEnd } from "./numbers.ts";

type Needs = Pick<Runtime, "db" | "texts">;

/** More would be no question any more. */
const MOST_NAMED = 4;

/** Asked once; what the person answers is kept. */
export function matchKind(rt: Needs): Kind {
  return {
    name: MATCH_QUESTION,
    topic: "certificates",
    urgency: 6,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: matchNotOwed,
    render: (subject, people) => render(rt, Number(subject), people),
  };
}

async function render(rt: Needs, holderId: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const recorded = await recordedOf(rt.db, holderId);
  return people.map(({ language }) => {
    if (recorded.length === 0) return { skip: "gone" };
    const { text, ...options } = question(rt.texts.in(language), holderId, recorded);
    return { calls: [readyCall("sendMessage", { text, ...options })] };
  });
}

interface Recorded {
  readonly scheme: string;
  /** Undefined while there is no certificate */
  readonly year: string | undefined;
  readonly end: string;
}

async function recordedOf(db: Db, holderId: number): Promise<Recorded[]> {
  const rows = await db.certification.findMany({
    where: { holderId, state: { not: "withdrawn" } },
    orderBy: { id: "desc" },
    take: MOST_NAMED,
    select: { scheme: { select: { name: true } }, issuedOn: true, certificateNo: true },
  });
  return rows.map(({ scheme, issuedOn, certificateNo }) => ({
    scheme: scheme.name,
    year: issuedOn ? dayFromDatabase(issuedOn).slice(0, 4) : undefined,
    end: numberEnd(certificateNo ?? ""),
  }));
}

function question(words: Words, holderId: number, recorded: readonly Recorded[]) {
  const lines = recorded.map(({ scheme, year, end }) =>
    year === undefined
      ? words.html("certificates-match-on-the-way", { scheme })
      : words.html("certificates-match-issued", { scheme, year, end }),
  );
  const screen: Screen = {
    text: [words.html("certificates-match-question"), lines.join("\n"), words.html("certificates-match-why")].join(
      "\n\n",
    ),
    buttons: [
      [button(words.plain("certificates-match-yes"), "match-yes", holderId, BESIDE)],
      [button(words.plain("certificates-match-no"), "match-no", holderId, BESIDE)],
    ],
  };
  return { text: screen.text, ...sendOptions(screen) };
}
