// Lists page at eight.
import type { InlineKeyboardButton } from "grammy/types";
import { button } from "./press.ts";
import type { Words } from "./texts.ts";

export const PAGE = 8;
const LARGEST_PAGE = 100_000;

/** The row that turns a list's pages of `size`, each button carrying the prefix and the page; no row where there is one page. */
export function turning(
  words: Words,
  act: string,
  prefix: string,
  page: number,
  total: number,
  size = PAGE,
): InlineKeyboardButton[][] {
  const row = [
    ...(page > 0 ? [button(words.plain("telegram-previous-page"), act, `${prefix}${page - 1}`)] : []),
    ...((page + 1) * size < total ? [button(words.plain("telegram-next-page"), act, `${prefix}${page + 1}`)] : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** Reads a page from a button; none stands for the first, undefined for what no button of ours carries. */
export function readPage(word: string): number | undefined {
  if (word === "") return 0;
  return /^\d{1,6}$/.test(word) && Number(word) <= LARGEST_PAGE ? Number(word) : undefined;
}
