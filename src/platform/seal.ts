import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { link, readFile, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { OperatorError } from "./operator-error.ts";

export interface Seal {
  /** Encrypts for one purpose, such as "candidate.phone": opening it for another fails. */
  seal(plain: string, purpose: string): string;
  /** Throws when the key is unknown, the purpose another, or a byte was changed. */
  open(sealed: string, purpose: string): string;
  /** A keyed digest by which equal values are found without being read. */
  fingerprint(value: string, purpose: string): string;
  /** The digests under every key of the ring, newest first, to find what was written before a change of keys. */
  fingerprints(value: string, purpose: string): string[];
}

interface Key {
  id: string;
  forSealing: KeyObject;
  forFingerprints: KeyObject;
}

/** Field encryption with a key ring `id:base64[,id:base64]`; the last key encrypts, all of them open. */
export function openSeal(keys: string): Seal {
  const ring = readRing(keys);
  const current = ring.at(-1);
  if (current === undefined) throw malformed("holds no key");

  return {
    seal(plain, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", current.forSealing, iv).setAAD(Buffer.from(purpose));
      const encrypted = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return [current.id, ...[iv, encrypted, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
    },
    open(sealed, purpose) {
      const [id, iv, encrypted, tag] = sealed.split(".");
      const key = ring.find((one) => one.id === id);
      if (key === undefined)
        throw new OperatorError(`DATA_KEYS lacks the key "${id}" with which stored data is encrypted: add it.`);
      if (iv === undefined || encrypted === undefined || tag === undefined)
        throw new Error("a sealed value is cut off");
      const authTag = Buffer.from(tag, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key.forSealing, Buffer.from(iv, "base64url"), {
        authTagLength: 16,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(authTag);
      return decipher.update(encrypted, "base64url", "utf8") + decipher.final("utf8");
    },
    fingerprint: (value, purpose) => fingerprint(current, value, purpose),
    fingerprints: (value, purpose) => ring.toReversed().map((key) => fingerprint(key, value, purpose)),
  };
}

function fingerprint(key: Key, value: string, purpose: string): string {
  const digest = createHmac("sha256", key.forFingerprints).update(`${purpose}\0${value}`).digest("base64url");
  return `${key.id}.${digest}`;
}

/** The key ring of an embedded installation: made once and kept in the data directory, readable by its owner only. */
export async function loadOrMakeKeys(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "keys");
  const known = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new OperatorError(`The keys in ${file} cannot be read (${error.code}): give this user the right to.`, {
      cause: error,
    });
  });
  if (known !== undefined) return known.trim();

  // Linked into place whole: a crash while writing must not leave half a key, nor two starts two keys.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `k1:${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(draft);
  return (await readFile(file, "utf8")).trim();
}

function readRing(keys: string): Key[] {
  const ring = keys.split(",").map((entry, index) => {
    const [, id, base64] = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(entry) ?? [];
    if (id === undefined || base64 === undefined) throw malformed(`is not readable at key ${index + 1}`);
    const secret = Buffer.from(base64, "base64");
    if (secret.length !== 32) throw malformed(`has a key "${id}" of ${secret.length} bytes, and 32 are needed`);
    return { id, forSealing: derive(secret, "seal"), forFingerprints: derive(secret, "fingerprint") };
  });
  const twice = ring.find((key, index) => ring.findIndex((other) => other.id === key.id) !== index);
  if (twice !== undefined) throw malformed(`names the key "${twice.id}" twice`);
  return ring;
}

/** As an object, with which each use costs a third of what it costs with the bytes. */
function derive(secret: Buffer, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", `jembatan ${use}`, 32)));
}

function malformed(problem: string): OperatorError {
  return new OperatorError(
    `DATA_KEYS ${problem}. Give keys as id:base64 with commas between, the newest last, ` +
      'for example k1:<what "openssl rand -base64 32" prints>.',
  );
}
