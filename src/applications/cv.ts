// A curriculum vitae as one page of PDF, from what is known and may be shared. It says where each certificate can be checked.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { printPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { qrModules } from "../certificates/qr.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Language } from "../telegram/text-keys.ts";
import type { Words } from "../telegram/texts.ts";
import type { Shared } from "./shared.ts";

export interface CvContent {
  readonly words: Words;
  readonly zone: string;
  readonly shared: Shared;
  /** For which work it is made */
  readonly for: { readonly title: string; readonly code: string; readonly company: string };
  readonly madeAt: Date;
  /** Where a certificate can be checked, by its public code */
  link(publicCode: string): string;
}

const PAGE = { width: 595, height: 842, margin: 54 };
const COLOURS = { ink: "#1b2a33", soft: "#5b6b75", line: "#c9d3d8", accent: "#0f6b5c" };
const QR = 54;

/** Makes the file. A4, one page, the letters inside it: it looks the same wherever it is opened. */
export async function curriculumVitae(content: CvContent): Promise<Buffer> {
  const { words, shared } = content;
  const fonts = await openFonts();
  const doc = new PDFDocument({
    size: "A4",
    margin: PAGE.margin,
    lang: words.language satisfies Language,
    info: {
      Title: words.plain("applications-cv-title", { name: shared.fullName }),
      Creator: "Jembatan",
      CreationDate: content.madeAt,
    },
    font: "",
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.registerFont("text", fonts.text);
  doc.registerFont("bold", fonts.bold);
  heading(doc, content);
  certificates(doc, content);
  trainings(doc, content);
  footing(doc, content);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

type Doc = InstanceType<typeof PDFDocument>;

function heading(doc: Doc, { words, zone, shared, for: job }: CvContent): void {
  const { width, margin } = PAGE;
  doc
    .font("bold")
    .fontSize(24)
    .fillColor(COLOURS.ink)
    .text(shared.fullName, margin, margin, { width: width - 2 * margin });
  doc
    .font("text")
    .fontSize(11)
    .fillColor(COLOURS.soft)
    .text(words.plain("applications-cv-for", job), { width: width - 2 * margin });
  rule(doc);
  const printing = printingIn(words.language, zone);
  const facts: [string, string][] = [
    [words.plain("applications-cv-age"), words.plain("applications-cv-years", { age: printing.number(shared.age) })],
    [words.plain("registration-field-education"), words.plain(`registration-education-${shared.education}`)],
    [words.plain("applications-cv-place"), shared.place],
    [words.plain("registration-field-phone"), printPhone(shared.phone)],
  ];
  for (const [label, value] of facts) {
    const y = doc.y;
    doc.font("text").fontSize(10.5).fillColor(COLOURS.soft).text(label, margin, y, { width: 130 });
    doc
      .font("bold")
      .fillColor(COLOURS.ink)
      .text(value, margin + 140, y, { width: width - 2 * margin - 140 });
    doc.moveDown(0.25);
  }
}

function certificates(doc: Doc, { words, zone, shared, link }: CvContent): void {
  section(doc, words.plain("applications-cv-certificates"));
  const { width, margin } = PAGE;
  const { date } = printingIn(words.language, zone);
  if (shared.certificates.length === 0) line(doc, words.plain("applications-cv-no-certificates"));
  for (const certificate of shared.certificates) {
    const { scheme, kkniLevel, number, issuedOn, validUntil, centreName, publicCode, isShown } = certificate;
    const top = doc.y;
    const address = publicCode !== undefined && isShown ? link(publicCode) : undefined;
    const room = width - 2 * margin - (address === undefined ? 0 : QR + 12);
    doc.font("bold").fontSize(11.5).fillColor(COLOURS.ink).text(scheme, margin, top, { width: room });
    const details = [
      kkniLevel === undefined ? "" : words.plain("applications-cv-level", { level: String(kkniLevel) }),
      number === undefined ? "" : words.plain("applications-cv-number", { number }),
      issuedOn === undefined || validUntil === undefined
        ? ""
        : words.plain("applications-cv-valid", { from: date(issuedOn), until: date(validUntil) }),
      inLanguage(centreName, words.language),
    ];
    doc.font("text").fontSize(10).fillColor(COLOURS.soft);
    doc.text(details.filter(Boolean).join(" · "), { width: room });
    if (address !== undefined) {
      doc.fillColor(COLOURS.accent).text(address, { width: room, link: address });
      drawQr(doc, qrModules(address), { x: width - margin - QR, y: top });
      doc.y = Math.max(doc.y, top + QR);
    }
    doc.moveDown(0.6);
  }
}

/** Each run of dark modules is one bar: a picture would have to be unpacked first, which takes far longer. */
function drawQr(doc: Doc, modules: readonly (readonly boolean[])[], at: { x: number; y: number }): void {
  const side = QR / modules.length;
  for (const [row, line] of modules.entries())
    for (let from = 0; from < line.length; from++) {
      if (!line[from]) continue;
      const end = line.indexOf(false, from);
      const to = end < 0 ? line.length : end;
      doc.rect(at.x + from * side, at.y + row * side, (to - from) * side, side * 1.02);
      from = to;
    }
  doc.fill("#000000");
}

function trainings(doc: Doc, { words, zone, shared }: CvContent): void {
  if (shared.trainings.length === 0) return;
  section(doc, words.plain("applications-cv-trainings"));
  const { date } = printingIn(words.language, zone);
  for (const { name, centre, endedOn } of shared.trainings)
    line(
      doc,
      [inLanguage(name, words.language), inLanguage(centre, words.language), endedOn && date(endedOn)]
        .filter(Boolean)
        .join(" · "),
    );
}

function footing(doc: Doc, { words, zone, madeAt }: CvContent): void {
  const { width, height, margin } = PAGE;
  doc.page.margins.bottom = 0; // or what is written so far down would begin another page
  doc
    .font("text")
    .fontSize(8.5)
    .fillColor(COLOURS.soft)
    .text(
      words.plain("applications-cv-foot", { day: printingIn(words.language, zone).dateAt(madeAt) }),
      margin,
      height - margin,
      { width: width - 2 * margin, align: "center" },
    );
}

function section(doc: Doc, title: string): void {
  doc.moveDown(1);
  doc.font("bold").fontSize(12).fillColor(COLOURS.accent).text(title, PAGE.margin);
  rule(doc);
}

function line(doc: Doc, text: string): void {
  doc.font("text").fontSize(10.5).fillColor(COLOURS.ink);
  doc.text(text, PAGE.margin, doc.y, { width: PAGE.width - 2 * PAGE.margin });
  doc.moveDown(0.25);
}

function rule(doc: Doc): void {
  const y = doc.y + 4;
  doc
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.width - PAGE.margin, y)
    .lineWidth(0.7)
    .strokeColor(COLOURS.line)
    .stroke();
  doc.y = y + 8;
}

let opened: Promise<{ text: Buffer; bold: Buffer }> | undefined;

/** Read once, when the first one is made. */
function openFonts(): Promise<{ text: Buffer; bold: Buffer }> {
  const require = createRequire(import.meta.url);
  opened ??= Promise.all([
    readFile(require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf")),
    readFile(require.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf")),
  ]).then(([text, bold]) => ({ text, bold }));
  return opened;
}
