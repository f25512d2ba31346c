import type { Entity } from "../types.ts";

type Span = { offset: number; length: number };

/** A link under a piece of text: a mention for `tg://user?id=`, nothing when the address is no address. */
export function linkEntity(address: string, span: Span): Entity | undefined {
  const user = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(address);
  if (user) {
    return { type: "text_mention", ...span, user: { id: Number(user[1]), is_bot: false, first_name: "" } };
  }
  const checked = checkAddress(address);
  return "url" in checked ? { type: "text_link", ...span, url: checked.url } : undefined;
}

/** The address as Telegram keeps it, or Telegram's reason why it is none. */
export function checkAddress(address: string): { url: string } | { wrong: string } {
  const trimmed = address.trim();
  if (trimmed === "") return { wrong: "URL is empty" };
  if (/^(tg|ton|tonsite):/i.test(trimmed)) return { url: trimmed };
  const withProtocol = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const protocol = withProtocol.slice(0, withProtocol.indexOf(":")).toLowerCase();
  if (protocol !== "http" && protocol !== "https") return { wrong: "Unsupported URL protocol" };
  const host = /^[^:]+:\/\/(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#]*)(?::([^/?#]*))?/.exec(withProtocol);
  if (!host?.[1]) return { wrong: "URL host is empty" };
  if (host[2] !== undefined && !/^\d{1,5}$/.test(host[2])) return { wrong: "Wrong port number specified in the URL" };
  if (/\s/.test(host[1]) || !(host[1].includes(".") || host[1].startsWith("["))) return { wrong: "Wrong HTTP URL" };
  try {
    return { url: new URL(withProtocol).href };
  } catch {
    return { wrong: "Wrong HTTP URL" };
  }
}
