// Which vacancies a list shows, as a button carries it: a trade, a place, and the page.
import { readPage } from "../telegram/paging.ts";

/** The act of a button that leads to what may be applied to in place of a vacancy; its argument is that one's code. */
export const SIMILAR = "jobs-like";

/** A place: here, abroad, a country (ISO 3166), a province (52) or a regency (52.71). */
export type Place =
  | { readonly in: "here" | "abroad" }
  | { readonly in: "country" | "province" | "regency"; readonly code: string };

export interface Scope {
  readonly tradeCode?: string | undefined;
  readonly place?: Place | undefined;
}

/** `LAS-52.71-0`: a trade or nothing, a place or nothing, a page. */
export function scopeArgument({ tradeCode = "", place }: Scope, page: number | "" = 0): string {
  return `${tradeCode}-${place === undefined ? "" : placeWord(place)}-${page}`;
}

/** Reads it back; undefined for what no button of ours carries. Whether there is such a trade is not asked. */
export function readScope(argument: string): { readonly scope: Scope; readonly page: number } | undefined {
  const [tradeCode = "", word = "", pageWord = "", ...rest] = argument.split("-");
  const page = readPage(pageWord);
  const place = word === "" ? undefined : readPlace(word);
  if (page === undefined || rest.length > 0 || (word !== "" && place === undefined)) return undefined;
  if (!/^[A-Z0-9]{0,12}$/.test(tradeCode)) return undefined;
  return { scope: { tradeCode: tradeCode || undefined, place }, page };
}

function placeWord(place: Place): string {
  return "code" in place ? place.code : place.in;
}

function readPlace(word: string): Place | undefined {
  if (word === "here" || word === "abroad") return { in: word };
  if (/^[A-Z]{2}$/.test(word)) return { in: "country", code: word };
  if (/^\d{2}$/.test(word)) return { in: "province", code: word };
  return /^\d{2}\.\d{2}$/.test(word) ? { in: "regency", code: word } : undefined;
}
