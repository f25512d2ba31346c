// The slip of paper that the person takes home: number, code and a QR code that opens the bot at their record. A6.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { InputFile } from "grammy";
import PDFDocument from "pdfkit";
import { qrModules } from "../certificates/qr.ts";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { type Told, toTakeHome } from "./screens.ts";

const PAGE = { width: 298, margin: 22 };
const QR = 110;
const require = createRequire(import.meta.url);

/** Sends the slip as a file to print or to show. */
export async function sendSlip(rt: Runtime, ctx: BotContext, told: Told): Promise<void> {
  const words = rt.texts.in(told.helped.language);
  const number = told.helped.registration?.number ?? "";
  const file = await slip(words, told, { zone: rt.config.zone, madeAt: rt.now() });
  const caption = ctx.words.plain("helped-slip-caption");
  await ctx.replyWithDocument(new InputFile(file, `${ctx.words.plain("helped-slip-name")}-${number}.pdf`), { caption });
}

async function slip(words: Words, { helped, code, link }: Told, at: { zone: string; madeAt: Date }): Promise<Buffer> {
  const { width, margin } = PAGE;
  const title = words.plain("helped-slip-title");
  const doc = new PDFDocument({
    size: "A6",
    margin,
    font: "",
    lang: words.language,
    info: { Title: title, Creator: "Jembatan", CreationDate: at.madeAt },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  for (const [name, weight] of [
    ["text", "400Regular/NotoSans_400Regular"],
    ["bold", "700Bold/NotoSans_700Bold"],
  ] as const)
    doc.registerFont(name, await readFile(require.resolve(`@expo-google-fonts/noto-sans/${weight}.ttf`)));
  const line = (text: string, size: number, font: "text" | "bold" = "text") =>
    doc
      .font(font)
      .fontSize(size)
      .text(text, { width: width - 2 * margin });
  line(title, 13, "bold");
  doc.moveDown(0.4);
  line(helped.candidate.fullName ?? "", 11, "bold");
  line(words.plain("helped-slip-number", { number: helped.registration?.number ?? "" }), 10);
  for (const fact of toTakeHome(words, helped)) line(fact, 8);
  doc.moveDown(0.3);
  line(code, 22, "bold");
  const until = printingIn(words.language, at.zone).date(localDate(helped.claimUntil ?? at.madeAt, at.zone));
  line(words.plain("helped-slip-how", { until }), 8);
  // Where much stands above it, it is smaller, but never beyond the paper's edge.
  const side = Math.max(60, Math.min(QR, doc.page.height - margin - doc.y - 8));
  drawQr(doc, link, { x: (width - side) / 2, y: doc.y + 8, width: side });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawQr(
  doc: InstanceType<typeof PDFDocument>,
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const modules = qrModules(text);
  const side = width / modules.length;
  doc.fillColor("black");
  for (const [row, line] of modules.entries())
    for (const [column, isDark] of line.entries()) if (isDark) doc.rect(x + column * side, y + row * side, side, side);
  doc.fill();
}
