// What crosses to the forms module and back: one text each way. The other end is src/wasm/frame.rs, which says how a frame
// is written.

import { WithheldError } from "./error.js";
import { isTorn, optionsOf, reading } from "./plain.js";

export const CELL = "\x1f";
export const ITEM = "\x1e";
export const TOO_LONG = "\x01";
const TORN = "\x02";
export const OTHER = "\x03";
const LIST = "\x04";
const DATE = "\x05";
const SAME = "\x06";
const FAR = "\x07";

/** More UTF-16 units than any answer can have characters: such a text is not worth carrying over. */
const LONGEST = 2_000_000;
export const PARTS = ["day", "month", "year"];

const isWhole = (text) => (text.isWellFormed ? text.isWellFormed() : !isTorn(text));

/** A text as a cell: as it is, but for the characters that frames are made of, which nobody types. */
export function cellOf(text) {
  if (text.length > LONGEST) return TOO_LONG;
  if (!isWhole(text)) return TORN;
  if (text.includes(CELL) || text.includes(ITEM)) text = text.replace(/[\x1e\x1f]/g, "");
  return text.charCodeAt(0) < 8 ? text.replace(/^[\x00-\x07]+/, "") : text;
}

/** A cell of so many characters stands by itself: to put it together with others would copy it. */
const LONG = 200;

/**
 * A text as a cell of `piecesOf`, for a module that takes out of it whatever nobody types. A short one is looked at no more
 * than it must be by itself: whether it is torn is seen when the frame is put together.
 */
export const answerCell = (text) =>
  text === "" || (text.length < LONG && text.charCodeAt(0) > 7 && !text.includes(CELL)) ? text : cellOf(text);

export const listOf = (texts) => {
  const cells = texts.map(cellOf);
  return cells.find((cell) => cell === TOO_LONG || cell === TORN) ?? LIST + cells.join(ITEM);
};

/** A date's parts as a cell: texts, or whole numbers. */
export function dateOf(parts) {
  const texts = parts.map((part) => (typeof part === "number" ? String(part) : part ?? ""));
  if (!texts.every(isText)) return OTHER;
  const list = listOf(texts);
  return list.startsWith(LIST) ? DATE + list.slice(1) : list;
}

export const isText = (value) => typeof value === "string";

/** A cell for an option, if there is one, which must be as it is: in an option no character is overlooked. */
export const optionCell = (value = "") => (cellOf(value) === value ? value : TORN);

/** A frame of cells. */
export const frameOf = (cells) => cells.join(CELL);

/** A frame of cells as the texts that it is written in: the cells but the long ones, and each of those. Torn ones are marked. */
export function piecesOf(cells) {
  let near = "";
  const pieces = [near];
  for (let i = 0; i < cells.length; i += 1) {
    if (i > 0) near += CELL;
    if (cells[i].length < LONG) near += cells[i];
    else {
      near += FAR;
      pieces.push(cells[i]);
    }
  }
  pieces[0] = near;
  return isWhole(near) ? pieces : piecesOf(cells.map((cell) => (isWhole(cell) ? cell : TORN)));
}

/** A text or a date to check, as a cell. */
export const partsCell = (value) =>
  reading("bad-values", (refuse) => {
    if (isText(value)) return cellOf(value);
    const cell = dateOf(partsOf(value, PARTS, refuse));
    return cell === OTHER ? refuse("a part of a date is neither text nor a number") : cell;
  });

/** A bank account to check, as two cells. */
export const accountCells = (value) =>
  reading("bad-values", (refuse) => {
    const texts = partsOf(value, ["sortCode", "accountNumber"], refuse).map((part) => part ?? "");
    return texts.every(isText) ? texts.map(cellOf) : refuse("a part of it is no text");
  });

function partsOf(value, names, refuse) {
  const isParts = typeof value === "object" && value !== null && names.some((name) => Object.hasOwn(value, name));
  if (!isParts) refuse(`it is not an object of ${names.join(", ")}`);
  return names.map((name) => value[name]);
}

/** What a module answered, unless that is an error. */
export function answered(result) {
  if (result[0] !== "E") return result;
  const [code, message] = cellsOf(result);
  throw new WithheldError(code, message);
}

/** What a check found. */
export function foundIn(result) {
  const [first, ...rest] = cellsOf(result);
  if (result[0] === "I") return { status: "invalid", code: first, message: rest[0] };
  if (result[0] === "U") return { status: "unknown", code: first };
  const found = { status: "valid", value: first };
  ["formatted", "national", "suggestion"].forEach((key, i) => rest[i] && (found[key] = rest[i]));
  ["fictitious", "temporary", "specimen"].forEach((key, i) => rest[i + 3] && (found[key] = true));
  return found;
}

const NONE = {};

/**
 * The options of a call, none but these, as cells; true or false where that is what is asked.
 *
 * @param {unknown} options
 * @param {string[]} names
 */
export function settingsOf(options, names) {
  if (options === undefined) return NONE;
  const given = optionsOf(options, names);
  return reading("bad-options", (refuse) => {
    const settings = {};
    for (const [name, value] of Object.entries(given)) {
      const isFlag = FLAGS.includes(name);
      if (isFlag ? typeof value !== "boolean" : !isText(value) || value === "") {
        refuse(`the option ${name} is ${isFlag ? "true or false" : "a text"}`);
      }
      settings[name] = isFlag || TABLES.includes(name) ? value : optionCell(value);
    }
    return settings;
  });
}

const FLAGS = ["strict", "withheld", "samePerson"];
/** Options that are tables, which do not go into a frame. */
const TABLES = ["weights", "substitutions"];

/** The cells of a frame after its first, which says what it is. */
export const cellsOf = (frame) => frame.split(CELL).slice(1);

/** The items of a cell. */
export const itemsIn = (cell) => cell.split(ITEM);

/**
 * The issues in an answer: a character for each, with the issue itself behind it where it is new.
 *
 * @param {string} result
 * @param {{ field: string, code: string, message: string }[]} said those that the module told earlier, by their characters
 */
export function issuesIn(result, said) {
  const issues = [];
  for (let at = 1; at < result.length; at += 1) {
    const number = result.charCodeAt(at);
    if (result[at + 1] === ITEM) {
      const end = result.indexOf(CELL, at);
      const [field, code, message] = itemsIn(result.slice(at + 2, end));
      said[number] = { field, code, message };
      at = end;
    }
    const { field, code, message } = said[number];
    issues.push({ field, code, message });
  }
  return issues;
}

/** Whether a cell is a list. */
export const isList = (cell) => cell.charCodeAt(0) === 4;

/** How many cells of settings stand before the answers. */
const SETTINGS = 2;

/**
 * The answers and the notices in an answer.
 *
 * @param {string} result
 * @param {{ name: string }[]} fields
 * @param {string[]} cells those that were asked about: settings and answers
 */
export function acceptedIn(result, fields, cells) {
  const value = {};
  let at = 1;
  for (let i = 0; i < fields.length; i += 1) {
    const start = at + 1;
    if (result[start] === SAME) {
      at = start + 1;
      value[fields[i].name] = cells[i + SETTINGS].trim();
    } else {
      at = result.indexOf(CELL, start);
      if (at < 0) at = result.length;
      if (at > start) value[fields[i].name] = answerOf(result.slice(start, at));
    }
  }
  return { value, notices: at < result.length ? result.slice(at + 1).split(CELL).map(noticeOf) : [] };
}

function noticeOf(cell) {
  const [field, code, message, suggestion, start, end] = itemsIn(cell);
  const notice = field === "" ? { code, message } : { field, code, message };
  if (suggestion !== "") notice.suggestion = suggestion;
  if (end !== "") Object.assign(notice, { start: Number(start), end: Number(end) });
  return notice;
}

const answerOf = (cell) => (isList(cell) ? cell.slice(1).split(ITEM) : cell);
