import { type Logger, pino } from "pino";
import { redactLine } from "./redact.ts";

export type Log = Logger;

/** One JSON object a line, on standard output unless told otherwise; every string in it passes `redact` first. */
export function createLog(
  level: string,
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err }, // as well as pino's own `err`
      formatters: { level: (label) => ({ level: label }) },
    },
    // Below pino, so that no field, child binding, error, cause or stack finds a way around it.
    { write: (line: string) => write(redactLine(line)) },
  );
}

/** A log that says nothing. */
export const silentLog: Log = pino({ level: "silent" });
