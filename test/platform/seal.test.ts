import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OperatorError } from "../../src/platform/operator-error.ts";
import { loadOrMakeKeys, openSeal } from "../../src/platform/seal.ts";

const base64 = (fill: number) => Buffer.alloc(32, fill).toString("base64");
const old = `k1:${base64(1)}`;
const ring = `${old},k2:${base64(2)}`;

describe("the seal", () => {
  it("opens what it sealed, and seals the same text differently each time", () => {
    const seal = openSeal(ring);
    const sealed = seal.seal("5201 0101 0199 0001 ᬩ", "candidate.nik");
    expect(sealed).toMatch(/^k2(\.[\w-]+){3}$/);
    expect(seal.open(sealed, "candidate.nik")).toBe("5201 0101 0199 0001 ᬩ");
    expect(seal.seal("x", "a")).not.toBe(seal.seal("x", "a"));
    expect(seal.open(seal.seal("", "a"), "a")).toBe("");
  });

  it("refuses another purpose and changed bytes", () => {
    const seal = openSeal(ring);
    const sealed = seal.seal("secret", "candidate.phone");
    expect(() => seal.open(sealed, "candidate.nik")).toThrow();
    const [id, iv, encrypted, tag] = sealed.split(".") as [string, string, string, string];
    expect(() =>
      seal.open([id, iv, Buffer.from("secreT").toString("base64url"), tag].join("."), "candidate.phone"),
    ).toThrow();
    expect(() => seal.open([id, iv, encrypted, tag.slice(0, 6)].join("."), "candidate.phone")).toThrow();
  });

  it("still opens and finds what an older key wrote", () => {
    const before = openSeal(old);
    const after = openSeal(ring);
    expect(after.open(before.seal("kept", "p"), "p")).toBe("kept");
    expect(after.fingerprints("kept", "p")).toContain(before.fingerprint("kept", "p"));
    expect(after.fingerprints("kept", "p")[0]).toBe(after.fingerprint("kept", "p"));
    expect(after.fingerprint("kept", "p")).not.toBe(after.fingerprint("kept", "q"));
    expect(() => before.open(after.seal("new", "p"), "p")).toThrow(OperatorError);
  });

  it.each([
    ["nothing", ""],
    ["a key without an id", base64(1)],
    ["a short key", `k1:${Buffer.alloc(16, 1).toString("base64")}`],
    ["one id twice", `${old},${old}`],
    ["signs that are not base64", "k1:####"],
  ])("refuses %s with an example and without the key", (_, keys) => {
    expect(() => openSeal(keys)).toThrow(OperatorError);
    try {
      openSeal(keys);
    } catch (error) {
      expect(String(error)).toContain("for example k1:");
      for (const key of keys.match(/[\w+/]{20,}/g) ?? []) expect(String(error)).not.toContain(key);
    }
  });

  it("makes keys once per data directory, for its owner's eyes only, even when two ask at once", async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-keys-"));
    const [one, other] = await Promise.all([loadOrMakeKeys(dataDir), loadOrMakeKeys(dataDir)]);
    expect(one).toBe(other);
    expect(await loadOrMakeKeys(dataDir)).toBe(one);
    expect((await stat(path.join(dataDir, "keys"))).mode & 0o777).toBe(0o600);
    expect((await readFile(path.join(dataDir, "keys"), "utf8")).trim()).toBe(one);
    openSeal(one);
    await rm(dataDir, { recursive: true });
  });
});
