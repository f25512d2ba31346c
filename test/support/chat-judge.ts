import { firstDifference, showDifference } from "./chat-diff.ts";
import { parseChat } from "./chat-format.ts";
import type { Played } from "./chat-player.ts";

/** What to do about a chat that was played: write it, fail with it, both or neither. */
export type Verdict = { write?: string; error?: Error };

/**
 * Compares a chat with how it went. With `all` the file takes what the bot said; with `new` only a file in which the
 * bot has not said anything yet; a step that could not be played fails in any case, after what came before is written.
 */
export function judge(path: string, text: string, played: Played, update: "all" | "new" | "none"): Verdict {
  const writes = played.text !== text && (update === "all" || (update === "new" && isUnanswered(text)));
  const verdict: Verdict = writes ? { write: played.text } : {};
  const expected = writes ? played.text : text;
  const differs = expected !== played.text;
  if (played.failure) {
    const { line, writtenLine, message, cause } = played.failure;
    const before = differs
      ? `\nBefore that the bot said something else:\n${showDifference(expected, played.text)}`
      : "";
    return { ...verdict, error: pointAt(path, writes ? writtenLine : line, message + before, cause) };
  }
  if (!differs) return verdict;
  const line = firstDifference(expected, played.text);
  const message = `the bot says something else (- expected, + said; "-u" takes it over)\n${showDifference(expected, played.text)}`;
  return { ...verdict, error: pointAt(path, line, message) };
}

function isUnanswered(text: string): boolean {
  return parseChat(text).blocks.every((block) => block.kind === "kept" || block.reaction.length === 0);
}

/** The stack names the place in the .chat file, so that vitest shows that line. */
function pointAt(path: string, line: number, message: string, cause?: unknown): Error {
  const error = new Error(`${path.replace(`${process.cwd()}/`, "")}:${line}: ${message}`);
  error.stack = `Error: ${error.message}\n    at ${path}:${line}:1`;
  return isSurprise(cause) ? Object.assign(error, { cause }) : error;
}

/** A TypeError or the like comes with its own stack; what the player says on purpose needs none. */
function isSurprise(cause: unknown): boolean {
  return cause instanceof Error && /.Error$/.test(cause.name);
}
