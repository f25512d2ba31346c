// How the public page of a certificate looks: no script, no picture, nothing from elsewhere; on a phone, a desk, or paper.
import { createHash } from "node:crypto";
import { inLanguage } from "../catalogue/catalogue.ts";
import { printingIn } from "../telegram/printing.ts";
import { escapeHtml, type Words } from "../telegram/texts.ts";
import type { Certificate } from "./certificates.ts";
import { leftWords } from "./left.ts";
import { authorityLine, checkedLine, shownHolder } from "./looking-screens.ts";
import { isValid } from "./status.ts";

const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; background: #f2f4f3; color: #17211d; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 1rem }
.sheet { background: #fff; border: 1px solid #d5dcd8; border-radius: .75rem; overflow: hidden }
.stands { padding: 1rem 1.25rem; border-left: .5rem solid #6a746f }
.stands h1 { margin: 0; font-size: 1.6rem; line-height: 1.2 }
.stands .what { margin: 0 0 .25rem; color: #3b4641; font-size: .85rem }
.stands p { margin: .25rem 0 0 }
.valid .stands { border-color: #12733f; background: #e7f5ec }
.ended .stands { border-color: #a35c00; background: #fdf1de }
.revoked .stands { border-color: #b3261e; background: #fdeae8 }
.replaced .stands { border-color: #2f5fa5; background: #e8effa }
dl { margin: 0; padding: .5rem 1.25rem; display: grid; grid-template-columns: 1fr 1fr; column-gap: 1rem }
dl div:nth-child(-n+2), dl div:last-child { grid-column: 1 / -1 }
dl div { padding: .5rem 0; border-bottom: 1px solid #e6ebe8 }
dl div:last-child { border-bottom: 0 }
dt { color: #55605a; font-size: .85rem }
dd { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere }
.notes { padding: .25rem 1.25rem 1rem; color: #3b4641; font-size: .9rem }
.notes p { margin: .5rem 0 0 }
a { color: #0b5c8a; padding: .4rem 0; display: inline-block }
footer { padding: .75rem 1.25rem; color: #55605a; font-size: .85rem }
footer p { margin: 0 }
.address { overflow-wrap: anywhere }
@media print {
  body { background: #fff }
  main { max-width: none; padding: 0 }
  .sheet { border-color: #000; break-inside: avoid }
  .stands { background: #fff !important; border-color: #000 !important }
  .no-print { display: none }
}
`;

/** What the page may load: nothing but its own style. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A certificate as anybody reads it who has its code; `address` stands below it, for whoever has it on paper. */
export function certificatePage(
  words: Words,
  certificate: Certificate,
  { at, address }: { at: Date; address: string },
): string {
  const { scheme, kkniLevel, issuedOn, validUntil, revokedOn, zone, centreName, following } = certificate;
  const printing = printingIn(words.language, zone);
  const { look, heading, line } = standing(words, certificate);
  const facts: [string, string | undefined][] = [
    [words.html("certificates-page-holder"), shownHolder(certificate)],
    [words.html("certificates-page-scheme"), scheme],
    [words.html("certificates-page-level"), kkniLevel === undefined ? undefined : String(kkniLevel)],
    [words.html("certificates-page-issued"), issuedOn && printing.date(issuedOn)],
    [words.html("certificates-page-until"), revokedOn ? undefined : validUntil && printing.date(validUntil)],
    [words.html("certificates-page-revoked-on"), revokedOn && printing.date(revokedOn)],
    [words.html("certificates-page-centre"), inLanguage(centreName, words.language)],
  ];
  const newer = following?.isShown ? following.publicCode : undefined;
  const rows = facts.flatMap(([term, fact]) =>
    fact === undefined ? [] : [`<div><dt>${term}</dt><dd>${escapeHtml(fact)}</dd></div>`],
  );
  return page(words, address, {
    look,
    heading,
    body: [
      `<div class="stands"><p class="what">${words.html("certificates-page-title")}</p><h1>${heading}</h1><p>${line}</p>`,
      newer ? `<p><a href="/c/${newer}?lang=${words.language}">${words.html("certificates-page-newer")}</a></p>` : "",
      "</div>",
      `<dl>${rows.join("")}</dl>`,
      `<div class="notes"><p>${checkedLine(words, certificate)}</p><p>${authorityLine(words, certificate)}</p>`,
      `<p>${words.html("certificates-mine-two-documents")}</p></div>`,
    ].join("\n"),
    foot: words.html("certificates-page-read-at", { at: printing.dateTime(at) }),
  });
}

/** A page without a certificate: there is none that is shown, too many were asked for, or we are in trouble. */
export function messagePage(words: Words, why: "unknown" | "too-many" | "trouble", address: string): string {
  const heading = words.html(`certificates-page-${why}`);
  const body = `<div class="stands"><h1>${heading}</h1><p>${words.html(`certificates-page-${why}-text`)}</p></div>`;
  return page(words, address, { look: "none", heading, body, foot: words.html("certificates-page-whose") });
}

function standing(words: Words, { status, validUntil, revokedOn, zone, daysLeft }: Certificate) {
  const day = (one: string | undefined) => (one === undefined ? "–" : printingIn(words.language, zone).date(one));
  if (isValid(status)) {
    const left = validUntil === undefined ? "" : leftWords(words, { validUntil, daysLeft: daysLeft ?? 0 });
    return {
      look: "valid",
      heading: words.html("certificates-page-valid"),
      line: words.html("certificates-page-valid-text", { day: day(validUntil), days: daysLeft ?? 0, left }),
    };
  }
  if (status === "revoked")
    return {
      look: "revoked",
      heading: words.html("certificates-page-revoked"),
      line: words.html("certificates-page-revoked-text", { day: day(revokedOn) }),
    };
  if (status === "superseded")
    return {
      look: "replaced",
      heading: words.html("certificates-page-replaced"),
      line: words.html("certificates-page-replaced-text"),
    };
  return {
    look: "ended",
    heading: words.html("certificates-page-expired"),
    line: words.html("certificates-page-expired-text", { day: day(validUntil) }),
  };
}

function page(
  words: Words,
  address: string,
  { look, heading, body, foot }: { look: string; heading: string; body: string; foot: string },
): string {
  const other = words.language === "id" ? "en" : "id";
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${heading} · ${words.html("certificates-page-title")}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${look}">
<div class="sheet">
${body}
</div>
<footer>
<p>${foot}</p>
<p class="address">${escapeHtml(address)}</p>
<p class="no-print"><a href="?lang=${other}" hreflang="${other}" lang="${other}">${words.html("certificates-page-other-language")}</a></p>
</footer>
</main>
</body>
</html>
`;
}
