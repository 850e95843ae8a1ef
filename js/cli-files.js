// Reading and writing for the command line. Errors name the file and the reason, and nothing that is in the file.

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The command was given wrongly, or names something that cannot be read or written. */
export class Usage extends Error {}

const REASONS = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is not a folder",
  EROFS: "the disk is read-only",
};
const reason = (error) => REASONS[error.code] ?? error.code ?? "it failed";

export function readBytes(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Usage(`Cannot read ${path}: ${reason(error)}.`);
  }
}

export function readJson(path) {
  const bytes = readBytes(path);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Usage(`${path} is not JSON in UTF-8.`);
  }
}

/**
 * Stops where something to write is something that is read, or is no ordinary file, or is to be written twice.
 *
 * @param {(string | undefined)[]} inputs
 * @param {(string | undefined)[]} outputs
 */
export function refuseClashes(inputs, outputs) {
  const [read, written] = [inputs, outputs].map((paths) => paths.filter((path) => path !== undefined).map(realPath));
  for (const path of written) {
    if (read.includes(path)) throw new Usage("What is written must not replace what is read: choose another name for the output.");
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new Usage(`Cannot write ${path}: it is not a file.`);
  }
  if (new Set(written).size < written.length) throw new Usage("Two of the files to write would be one: each copy and the report must be a file of its own.");
}

/** Makes a folder to write in, unless it is there. */
export function makeFolder(path) {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Usage(`Cannot make the folder ${path}: ${error.code === "EEXIST" ? "it is a file" : reason(error)}.`);
  }
}

/** The path without links, whether or not there is a file yet. */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return resolve(path);
    }
  }
}

/**
 * Writes all the files or none: each first beside its place, under a name nobody else has, and then moved there.
 *
 * @param {[string, string | Uint8Array][]} files
 */
export function writeTogether(files) {
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  const undo = [];
  let path;
  try {
    for (const [target, content] of files) {
      path = realPath(target);
      undo.push(path + suffix);
      writeFileSync(path + suffix, content, { flag: "wx" });
    }
    for (const [target] of files) {
      path = realPath(target);
      renameSync(path + suffix, path);
      undo.push(path);
    }
  } catch (error) {
    for (const made of undo) rmSync(made, { force: true });
    throw new Usage(`Cannot write ${path}: ${reason(error)}. Nothing was written.`);
  }
}
