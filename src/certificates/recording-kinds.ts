// What a holder reads of what staff did with their certificate, and who reads that one is not theirs after all.
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { CHANGED, changeNotOwed, PARTED } from "./recording-owed.ts";
import { reasonWord } from "./recording-reasons.ts";

type Needs = Pick<Runtime, "db" | "texts">;

/** So many are named; who has more knows what is meant. */
const MOST_NAMED = 4;

const each = { urgency: 8, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about what staff did. They are of no topic: they are about the person's own papers. */
export function recordingKinds(rt: Needs): Kind[] {
  return [
    {
      ...each,
      name: CHANGED,
      notOwed: changeNotOwed,
      render: (subject, people) => renderChange(rt, Number(subject), people),
    },
    { ...each, name: PARTED, render: (subject, people) => renderParted(rt, Number(subject), people) },
  ];
}

const withCertificate = {
  certification: {
    include: {
      scheme: { select: { name: true } },
      centre: { select: { zone: true } },
      previous: { select: { certificateNo: true } },
    },
  },
} as const satisfies Prisma.CertificationChangeInclude;
type Changed = Prisma.CertificationChangeGetPayload<{ include: typeof withCertificate }>;

async function renderChange(rt: Needs, id: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const change = await rt.db.certificationChange.findUnique({ where: { id }, include: withCertificate });
  return people.map(({ language }) => {
    if (!change) return { skip: "gone" };
    const words = rt.texts.in(language);
    const { certification } = change;
    return message({
      text: changeText(words, change),
      buttons: [
        [button(words.plain("certificates-remind-open"), "certificate", certification.id, BESIDE)],
        [button(words.plain("certificates-remind-ask"), "ask", "certificate", BESIDE)],
      ],
    });
  });
}

function changeText(words: Words, change: Changed): string {
  const { certification, from, to, fields, reason, actor } = change;
  const printing = printingIn(words.language, certification.centre.zone);
  const { certificateNo, validUntil, previous } = certification;
  const named = { scheme: certification.scheme.name, number: certificateNo ?? "–" };
  const isByList = actor.startsWith("import:");
  const why = reason === null && isByList ? unsaid(words, to) : reasonWord(words, reason ?? "–");
  const until = validUntil ? printing.date(dayFromDatabase(validUntil)) : "–";
  if (fields.includes("duplicate")) return words.html("certificates-told-duplicate", named);
  if (fields.length > 0) return words.html("certificates-told-corrected", { ...named, why });
  if (to === "revoked") return words.html("certificates-told-revoked", { ...named, why });
  if (from === "revoked") return words.html("certificates-told-restored", named);
  const before = previous?.certificateNo ?? "";
  if (certification.kind === "renewal") return words.html("certificates-told-renewed", { ...named, until, before });
  if (certification.kind === "duplicate") return words.html("certificates-told-replaced", { ...named, until, before });
  return words.html("certificates-told-recorded", { ...named, until });
}

/** Lists seldom say why. */
function unsaid(words: Words, to: Changed["to"]): string {
  return words.plain(to === "revoked" ? "certificates-told-why-unsaid" : "certificates-told-why-list");
}

async function renderParted(rt: Needs, id: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const match = await rt.db.holderMatch.findUnique({
    where: { id },
    select: {
      undoneAt: true,
      holder: {
        select: {
          certifications: {
            where: { state: { not: "withdrawn" } },
            orderBy: { id: "asc" },
            take: MOST_NAMED,
            select: { scheme: { select: { name: true } } },
          },
        },
      },
    },
  });
  return people.map(({ language }) => {
    const schemes = new Set(match?.holder.certifications.map(({ scheme }) => scheme.name));
    if (!match?.undoneAt || schemes.size === 0) return { skip: "gone" };
    const words = rt.texts.in(language);
    return message({
      text: words.html("certificates-told-parted", { schemes: [...schemes].join(", ") }),
      buttons: [
        [button(words.plain("certificates-remind-ask"), "ask", "certificate", BESIDE)],
        [button(words.plain("telegram-menu"), "menu", "", BESIDE)],
      ],
    });
  });
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
