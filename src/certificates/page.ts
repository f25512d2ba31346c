// The public page of a certificate, /c/<code>: for an employer without an account.
import { createHmac, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../runtime.ts";
import type { Words } from "../telegram/texts.ts";
import { certificateByCode, noteLook } from "./certificates.ts";
import { certificatePage, messagePage, POLICY } from "./page-html.ts";

type Stands = Pick<Runtime, "config" | "db" | "texts" | "log" | "metrics" | "now">;

/** So many pages a minute are shown to one address: a hall full of employers may share one. */
const PAGES_A_MINUTE = 120;
const MINUTE = 60_000;
/** Beyond so many addresses in a minute, new ones are no longer counted. */
const MOST_ADDRESSES = 20_000;
/** Programs that look at a link because somebody sent it: nobody read the page. */
const ROBOTS = /bot\b|crawler|spider|facebookexternalhit|whatsapp|preview|curl|wget/i;

/** Adds the page. What is shown is counted for the holder after the answer, and waited for when the server closes. */
export function certificatePages(http: FastifyInstance, rt: Stands): void {
  const counting = new Set<Promise<unknown>>();
  const admits = limiter(rt);
  http.addHook("onClose", async () => void (await Promise.allSettled(counting)));
  http.get<{ Params: { code: string }; Querystring: { lang?: unknown } }>("/c/:code", async (request, reply) => {
    const { code } = request.params;
    const words = wordsFor(rt, request);
    const address = `${rt.config.publicUrl ?? ""}/c/${encodeURIComponent(code)}`;
    if (!admits(addressOf(request))) {
      rt.metrics.certificateLooks.inc({ way: "page", outcome: "wait" });
      reply.header("retry-after", "60");
      return answer(reply, 429, words, messagePage(words, "too-many", address));
    }
    try {
      const at = rt.now();
      const certificate = await certificateByCode(rt.db, code, { now: at });
      rt.metrics.certificateLooks.inc({ way: "page", outcome: certificate ? "found" : "miss" });
      if (!certificate) return answer(reply, 404, words, messagePage(words, "unknown", address));
      if (isRead(request)) count(certificate.id, at);
      return answer(reply, 200, words, certificatePage(words, certificate, { at, address }));
    } catch (error) {
      rt.log.error({ event: "certificate-page-failed", error });
      reply.header("retry-after", "30");
      return answer(reply, 503, words, messagePage(words, "trouble", address));
    }
  });

  /** Nobody waits for it, and a page is no worse without. */
  function count(certificationId: number, at: Date): void {
    const noting = noteLook(rt.db, { certificationId, way: "page", at })
      .catch((error: unknown) => rt.log.warn({ event: "look-not-counted", error }))
      .finally(() => counting.delete(noting));
    counting.add(noting);
  }
}

function answer(reply: FastifyReply, status: number, words: Words, html: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      "content-type": "text/html; charset=utf-8",
      "content-language": words.language,
      "content-security-policy": POLICY,
      vary: "accept-language",
      // It may be revoked or hidden at any moment, and a shared computer keeps nothing of it.
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex, nofollow, noarchive",
    })
    .send(html);
}

function isRead({ method, headers }: FastifyRequest): boolean {
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""}`;
  return method === "GET" && !/prefetch|preview/.test(purpose) && !ROBOTS.test(headers["user-agent"] ?? "");
}

/** The words of the language that was chosen on the page, else of the first that the browser wishes and we speak. */
function wordsFor({ texts }: Stands, request: FastifyRequest): Words {
  const { lang } = request.query as { lang?: unknown };
  const wished = [typeof lang === "string" ? lang : "", ...wishedLanguages(request.headers["accept-language"] ?? "")];
  const spoken = wished.find((tag) => texts.languages.some((language) => language === languageOf(tag)));
  return texts.in(spoken === undefined ? undefined : languageOf(spoken));
}

/** The languages of an Accept-Language header, the most wished first. */
export function wishedLanguages(header: string): string[] {
  return header
    .slice(0, 400)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith("q="));
      return { tag, q: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ tag, q }) => tag !== "" && q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language; // also turns the old "in" into "id"
  } catch {
    return undefined;
  }
}

/** Behind a proxy of ours the address that it names last; that of the connection otherwise. */
function addressOf(request: FastifyRequest): string {
  const { remoteAddress = "" } = request.socket;
  const named =
    String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  return isInside(remoteAddress) && isIP(named) !== 0 ? named : remoteAddress;
}

function isInside(address: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1$|f[cd]|fe80:)/i.test(address);
}

/** One subscriber has very many addresses of IPv6, alike in their first half. */
function networkOf(address: string): string {
  return isIP(address) === 6 && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
}

/** Says whether an address may see another page. It keeps none: only digests with a key that is gone after a minute. */
function limiter({ now }: Pick<Stands, "now">): (address: string) => boolean {
  let minute = { key: randomBytes(32), since: now().getTime(), seen: new Map<string, number>() };
  return (address) => {
    const at = now().getTime();
    if (at - minute.since >= MINUTE || at < minute.since) minute = { key: randomBytes(32), since: at, seen: new Map() };
    const digest = createHmac("sha256", minute.key).update(networkOf(address)).digest("base64url");
    if (minute.seen.size >= MOST_ADDRESSES && !minute.seen.has(digest)) return true;
    const times = (minute.seen.get(digest) ?? 0) + 1;
    minute.seen.set(digest, times);
    return times <= PAGES_A_MINUTE;
  };
}
