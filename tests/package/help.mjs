// What the tests of the packed package share. They run in a folder where the tarball is installed, as a user would.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Somebody made up, whose name is a common word nowhere. */
export const PERSON = {
  title: "Mrs",
  givenNames: ["Philippa", "Jane"],
  surname: "Quillfeather",
  emails: ["pip.quillfeather@example.org"],
  phones: ["01632 960123"],
  addressLines: ["7 Tanners Rise", "Northmoor"],
  postcode: "ZZ9 9ZZ",
};

/** A notice about her. */
export const NOTICE = [
  "Mrs Philippa Quillfeather complained that Councillor Ada Brook shouted at her.",
  "Mrs Quillfeather can be reached at pip.quillfeather@example.org or on 01632 960 123.",
  "The panel found that Councillor Brook had not breached the code.",
  "",
].join("\n");

/** Runs `work`, which must throw the package's own error with this code, and whose message must show nothing private. */
export function throwsCode(work, code, hint = "") {
  assert.throws(work, (error) => {
    assert.equal(error.name, "WithheldError", `${hint}: ${error.stack}`);
    assert.ok(error instanceof Error);
    assert.ok([code].flat().includes(error.code), `${hint}: the code is ${error.code}, not ${code}`);
    assert.ok(error.message.length > 10, `${hint}: it says what is wrong`);
    assert.doesNotMatch(error.message, /quillfeather|philippa|960 ?123/i, `${hint}: it shows nothing private`);
    return true;
  });
}

/** Proxies that break off however they are looked at, or throw what breaks off in its turn, or have no end. */
export function hostile() {
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const all = (work) => Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, work]));
  return [
    revoked,
    new Proxy({}, all(() => { throw new Error("Quillfeather"); })),
    new Proxy([], all(() => { throw revoked; })),
    new Proxy([], { get: (list, key) => (key === "length" ? 2 ** 32 : list[key]) }),
  ];
}

/**
 * Runs `work`, which must end within so many milliseconds: many times what it takes, so that only another order of growth
 * fails. They are those of the processor, which others that share it do not add to.
 */
export function quickly(work, most = 1000, hint = "") {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1000);
  assert.ok(took < most, `${hint}: it took ${took} ms`);
  return result;
}

/** Numbers that look like chance and are the same in every run (Marsaglia's xorshift). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number from 0 to one less than `end`. */
  below(end) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }

  /** One of a list, or of the characters of a text. */
  of(list) {
    return list[this.below(list.length)];
  }
}

/** A new empty folder, gone when the test ends. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), "withheld-test-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    /** Writes a file and gives its path. */
    put(name, content) {
      const file = join(path, name);
      writeFileSync(file, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
      return file;
    },
    at: (name) => join(path, name),
    names: () => readdirSync(path).sort(),
  };
}

const CLI = fileURLToPath(new URL("cli.js", import.meta.resolve("withheld/package.json")));

/** Runs the command line with these arguments. */
export function cli(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** Runs the command line with these words, and stops reading its output after one line. */
export function pipe(words) {
  const { stderr } = spawnSync("sh", ["-c", `{ "$0" "$1" ${words}; echo "status $?" >&2; } | head -n 1`, process.execPath, CLI], { encoding: "utf8" });
  const [, said, status] = /^([^]*)status (\d+)\n$/.exec(stderr);
  return { status: Number(status), stderr: said };
}

/** Runs a module's text in a Node of its own, in the folder of the tests. */
export function run(module, ...flags) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, "--input-type=module", "-"], {
    input: module, // No argument, because it may be long.
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    encoding: "utf8",
  });
  return { status, stdout: stdout.trim(), stderr };
}

/** A folder with a notice and the identity, for the command line. */
export function desk(t, notice = NOTICE) {
  const here = folder(t);
  return { ...here, notice: here.put("notice.txt", notice), id: here.put("id.json", PERSON), out: here.at("out.txt") };
}

/** The command line fails with this status, says why in words, and shows nothing private on standard error. */
export function failsWith(status, result) {
  assert.equal(result.status, status, result.stderr);
  assert.match(result.stderr, /\w+ \w+/);
  assert.doesNotMatch(result.stderr, /quillfeather|philippa|960 ?123|at .*\.js:\d/i);
}
