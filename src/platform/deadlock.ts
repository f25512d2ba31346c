// Two transactions that wait for each other: the database ends one of them, which has done nothing then and begins anew.
import { Prisma } from "./generated/prisma/client.ts";

const ATTEMPTS = 4;

/** Runs a transaction that may be run again, until it is none that the database ended for another's sake. */
export async function untilUndisturbed<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

/** Whether the database ended a transaction because two waited for each other. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2034") return true;
  // Of a statement of our own the driver's word is wrapped.
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { kind?: string } };
  return cause?.kind === "TransactionWriteConflict";
}
