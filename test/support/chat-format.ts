import { type ChatHeader, parseHeaderLine, standardHeader } from "./chat-header.ts";
import { parseStep, type Step } from "./chat-steps.ts";

/** A piece of a .chat file: lines kept as they are, or a step with what the bot did about it. */
export type Block =
  | { kind: "kept"; lines: string[] }
  | { kind: "step"; line: number; lines: string[]; step: Step; reaction: string[] };

export type ChatFile = { header: ChatHeader; blocks: Block[] };

/** What is wrong with a line of a .chat file, or with the chat at that line. */
export type ChatMistake = Error & { line: number };

/** An error that knows its line, so that the runner can point at it. */
export function mistake(line: number, message: string): ChatMistake {
  return Object.assign(new Error(message), { line });
}

/** Reads a whole .chat file; printing the result with its own reactions gives the same text again. */
export function parseChat(text: string): ChatFile {
  const lines = text.replace(/\r\n/g, "\n").replace(/\n+$/, "").split("\n");
  const header = standardHeader();
  const blocks: Block[] = [];
  let started = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (isBlank(line) || line.startsWith("#")) {
      keep(blocks, line);
      at += 1;
      continue;
    }
    if (/^\s/.test(line)) throw mistake(at + 1, "an indented line belongs under something that a person does");
    if (!started && takeHeader(header, line, at + 1)) {
      keep(blocks, line);
      at += 1;
      continue;
    }
    started = true;
    const block = takeStep(lines, at);
    blocks.push(block);
    at += block.lines.length + block.reaction.length;
  }
  return { header, blocks };
}

/** Writes a .chat file: the author's lines untouched, the bot's lines from `block.reaction`. */
export function printChat(blocks: Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === "kept" ? block.lines : [...block.lines, ...block.reaction]));
  return `${lines.join("\n").replace(/\n+$/, "")}\n`;
}

/** The first comment of a file: what the chat shows, in a sentence. */
export function chatTitle(text: string, otherwise: string): string {
  const first = /^#\s*(.+)$/m.exec(text);
  return first?.[1]?.trim() ?? otherwise;
}

function takeHeader(header: ChatHeader, line: string, number: number): boolean {
  try {
    return parseHeaderLine(header, line);
  } catch (error) {
    throw mistake(number, (error as Error).message);
  }
}

/**
 * Deeper indented lines right under a step continue it; from the first line indented by exactly two spaces on
 * it is the bot's reaction. Blank lines after the last indented line are the author's spacing.
 */
function takeStep(lines: string[], start: number): Extract<Block, { kind: "step" }> {
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    if (!/^\s/.test(line)) break;
    end = at + 1;
  }
  let reactionStart = start + 1;
  while (reactionStart < end && !/^ {2}\S/.test(lines[reactionStart] ?? "")) reactionStart += 1;
  const own = lines.slice(start, reactionStart);
  const step = readStep(own, start + 1);
  return { kind: "step", line: start + 1, lines: own, step, reaction: lines.slice(reactionStart, end) };
}

function readStep(own: string[], number: number): Step {
  const [first = "", ...rest] = own;
  const indents = rest.filter((line) => !isBlank(line)).map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  try {
    return parseStep([first, ...rest.map((line) => line.slice(indent))].join("\n"));
  } catch (error) {
    throw mistake(number, (error as Error).message);
  }
}

function keep(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  if (last?.kind === "kept") last.lines.push(line);
  else blocks.push({ kind: "kept", lines: [line] });
}

function isBlank(line: string): boolean {
  return line.trim() === "";
}
