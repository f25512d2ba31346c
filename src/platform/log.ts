import { type Logger, pino } from "pino";
import { redactLine } from "./redact.ts";

export type Log = Logger;

/** One JSON object a line, on standard output unless told otherwise; every string in it passes `redact` first. */
export function createLog(level: string, write: (line: string) => void = toOutput): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: plainError, err: plainError },
      formatters: { level: (label) => ({ level: label }) },
    },
    // Below pino, so that no field, child binding, error, cause or stack finds a way around it.
    { write: (line: string) => write(redactLine(line)) },
  );
}

/** Only what says where a mistake is: other fields of an error may hold what was being sent or stored. */
function plainError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 5) return error;
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause, depth + 1) }),
    ...(error instanceof AggregateError ? { errors: error.errors.map((one) => plainError(one, depth + 1)) } : {}),
  };
}

let unwritten = "";
let writesAtExit = false;

/** Writes what one turn of the event loop logged at once: each writing of its own would cost as much as the logging. */
function toOutput(line: string): void {
  if (!writesAtExit) process.once("exit", writeOut);
  writesAtExit = true;
  if (unwritten === "") setImmediate(writeOut);
  unwritten += line;
}

function writeOut(): void {
  const lines = unwritten;
  unwritten = "";
  if (lines !== "") process.stdout.write(lines);
}

/** A log that says nothing. */
export const silentLog: Log = pino({ level: "silent" });
