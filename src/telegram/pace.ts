// Nobody can take so much of the bot's time that others wait: whoever writes faster than the answers come is slowed.

/** Whether an update may be dealt with; `tellThem` comes once a minute at most. */
type Admission = "yes" | "no" | "tellThem";

export interface Pace {
  /** Counts an update of a person. One that is admitted must `leave` when it is dealt with. */
  admit(person: number, isFile: boolean): Admission;
  leave(person: number): void;
  /** Whether a person was told lately that they are too fast. */
  isSlowed(person: number): boolean;
}

interface Allowance {
  readonly atOnce: number;
  readonly perSecond: number;
}

/**
 * For what is sent before the last answer came: a person who reads the answers never spends any of it. Telegram takes
 * some twenty answers at once and then one a second, so more than this would only wait.
 */
const HASTY: Allowance = { atOnce: 40, perSecond: 1 };
/** For everything: no hand is as quick, even if the answers are. */
const ALL: Allowance = { atOnce: 100, perSecond: 50 };
const FILES: Allowance = { atOnce: 5, perSecond: 0.1 };
/** Who was too fast is heard again when so much of the allowance is back. */
const HEARD_AGAIN_AT = 10;
const TELL_EVERY_MS = 60_000;
const FORGET_AFTER_MS = 2 * 60_000;

interface Bucket {
  left: number;
  at: number;
}

interface Pacing {
  pending: number;
  held: boolean;
  toldAt: number;
  seenAt: number;
  readonly hasty: Bucket;
  readonly all: Bucket;
  readonly files: Bucket;
}

/** A meter for each person; those who have been quiet are forgotten, so it stays as small as the crowd of the last minutes. */
export function createPace(now: () => number = () => performance.now()): Pace {
  const people = new Map<number, Pacing>();
  let sweptAt = now();

  return {
    admit(person, isFile) {
      const at = now();
      sweep(at);
      const pacing = people.get(person) ?? begin(at);
      people.set(person, pacing);
      pacing.seenAt = at;
      if (!mayPass(pacing, isFile, at)) {
        if (at - pacing.toldAt < TELL_EVERY_MS) return "no";
        pacing.toldAt = at;
        return "tellThem";
      }
      pacing.pending += 1;
      return "yes";
    },
    leave(person) {
      const pacing = people.get(person);
      if (pacing !== undefined) pacing.pending -= 1;
    },
    isSlowed: (person) => now() - (people.get(person)?.toldAt ?? Number.NEGATIVE_INFINITY) < TELL_EVERY_MS,
  };

  function sweep(at: number) {
    if (at - sweptAt < FORGET_AFTER_MS) return;
    sweptAt = at;
    for (const [person, { pending, seenAt }] of people)
      if (pending <= 0 && at - seenAt > FORGET_AFTER_MS) people.delete(person);
  }
}

function begin(at: number): Pacing {
  const full = ({ atOnce }: Allowance) => ({ left: atOnce, at });
  const never = Number.NEGATIVE_INFINITY;
  return { pending: 0, held: false, toldAt: never, seenAt: at, hasty: full(HASTY), all: full(ALL), files: full(FILES) };
}

function mayPass(pacing: Pacing, isFile: boolean, at: number): boolean {
  const hasty = refill(pacing.hasty, HASTY, at);
  const all = refill(pacing.all, ALL, at);
  const files = refill(pacing.files, FILES, at);
  if (pacing.held && Math.min(hasty.left, all.left) < HEARD_AGAIN_AT) return false;
  pacing.held = hasty.left < 1 || all.left < 1;
  if (pacing.held || (isFile && files.left < 1)) return false;
  if (pacing.pending > 0) hasty.left -= 1;
  if (isFile) files.left -= 1;
  all.left -= 1;
  return true;
}

function refill(bucket: Bucket, { atOnce, perSecond }: Allowance, at: number): Bucket {
  bucket.left = Math.min(atOnce, bucket.left + ((at - bucket.at) / 1000) * perSecond);
  bucket.at = at;
  return bucket;
}
