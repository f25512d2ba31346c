// What deserves a second look before many people get it. A warning never forbids: two people decide, and see it.
import { plainly } from "../platform/typed-text.ts";
import type { Content, Message } from "./content.ts";

/** What was found, in the words in which it stands there. */
export interface Warning {
  readonly of: "money" | "phone" | "capitals" | "long" | "link";
  readonly found: string;
}

/** A small phone shows some twenty lines of forty signs. */
const LINE = 40;
const LINES = 20;
/** So many capital letters in a row of words, and hardly a small one. */
const FEWEST_CAPITALS = 12;

/** Everything to look at again in all versions, each once. `domains` are those that the centre's links may lead to. */
export function warningsOf(content: Content, domains: readonly string[]): Warning[] {
  const found = new Map<string, Warning>();
  const warn = (warning: Warning) => found.set(JSON.stringify(warning), warning);
  for (const [version, message] of Object.entries(content.messages)) {
    const text = textsIn(message).join("\n");
    const link = content.links[version];
    const said = link === undefined ? text : `${text}\n${link.label}`;
    const finds = { money: moneyIn(said), phone: phoneIn(said), capitals: shoutIn(said) };
    for (const kind of ["money", "phone", "capitals"] as const)
      if (finds[kind] !== undefined) warn({ of: kind, found: finds[kind] });
    const lines = linesOf(said);
    if (lines > LINES) warn({ of: "long", found: String(lines) });
    for (const domain of [...domainsIn(message), ...(link ? [hostOf(link.url)] : [])])
      if (domain !== "" && !isListed(domain, domains)) warn({ of: "link", found: domain });
  }
  return [...found.values()];
}

function textsIn(message: Message): string[] {
  return message.kind === "album" ? message.items.map(({ text }) => text) : [message.text];
}

const money = [
  /(?:\brp\.? ?|\bidr ?)\d[\d.,]*(?: ?(?:ribu|rb|juta|jt)\b)?|\d[\d.,]* ?(?:ribu|rb|juta|jt)\b/,
  /\b(?:transfer|bayar|membayar|pembayaran|biaya|uang muka|uang pendaftaran|rekening|setor|dp|deposit|pay|payment|fee|fees|money|e-?wallet|gopay|ovo|dana|qris)\b/,
];

function moneyIn(text: string): string | undefined {
  const said = plainly(text);
  return money.map((sign) => sign.exec(said)?.[0]).find((found) => found !== undefined);
}

/** A run of figures as phone numbers have: not a year, a date or a registration's number. */
function phoneIn(text: string): string | undefined {
  return /(?<![\d-])(?:\+62|62|0)[\s.-]?\d{2,4}[\s.-]?\d{3,4}[\s.-]?\d{2,6}(?!\d)|wa\.me\/\d+|tel:\S*/i.exec(
    text.normalize("NFKD"),
  )?.[0];
}

/** Each sentence by itself: one that shouts is not made quiet by its neighbours. */
function shoutIn(text: string): string | undefined {
  const shouted = text.split(/[.!?\n]/).find((sentence) => {
    const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
    const small = sentence.match(/\p{Ll}/gu)?.length ?? 0;
    return capitals >= FEWEST_CAPITALS && capitals > small * 2;
  });
  return shouted === undefined ? undefined : shortened(shouted);
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > LINE ? `${signs.slice(0, LINE).join("").trimEnd()}…` : signs.join("");
}

function linesOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / LINE)), 0);
}

/** Where the links of a message lead: those written out, and those behind words. */
function domainsIn(message: Message): string[] {
  const parts = message.kind === "album" ? message.items : [message];
  return parts.flatMap(({ text, entities }) =>
    entities.flatMap((entity) => {
      if (entity.type === "text_link") return [hostOf(entity.url)];
      if (entity.type !== "url") return [];
      return [hostOf(text.slice(entity.offset, entity.offset + entity.length))];
    }),
  );
}

function hostOf(address: string): string {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(full) ? new URL(full).hostname.replace(/^www\./, "") : address;
}

function isListed(domain: string, domains: readonly string[]): boolean {
  return domains.some((listed) => domain === listed || domain.endsWith(`.${listed}`));
}
