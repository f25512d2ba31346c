import { z } from "zod";

/** A numeric parameter of a path. */
export const idParams = z.object({ id: z.coerce.number().int() });

/** A body, or an empty object where none was sent. */
export function bodyOf(body: unknown): unknown {
  return body === undefined || body === null || body === "" ? {} : body;
}
