// The pages' words and files, read as text: both languages, nothing unsaid, nothing from elsewhere.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { words } from "../../www/words.js";

const www = new URL("../../www/", import.meta.url);
const inFolder = async (folder) => (await readdir(new URL(folder, www))).map((name) => folder + name);
const files = [...await inFolder(""), ...await inFolder("words/")].filter((name) => /\.(js|html|css|svg)$/.test(name));
const texts = new Map(await Promise.all(files.map(async (name) => [name, await readFile(new URL(name, www), "utf8")])));
const code = [...texts].filter(([name]) => !name.startsWith("words")).map(([, text]) => text).join("\n");

test("every word is there in English and in Welsh, with the same places to fill", () => {
  const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, { en, cy }] of Object.entries(words)) {
    assert.ok(en.trim() && cy.trim(), key);
    assert.deepEqual(places(cy), places(en), key);
    if (en.split(" ").length > 2) assert.notEqual(en, cy, `${key} is not translated`);
  }
});

test("no two files have words under one name", async () => {
  const folder = await readdir(new URL("words/", www));
  const keys = (await Promise.all(folder.filter((name) => name !== "pair.js").map((name) => import(new URL(`words/${name}`, www)))))
    .flatMap((file) => Object.values(file).flatMap((some) => Object.keys(some)));
  assert.deepEqual(keys.toSorted(), [...new Set(keys)].toSorted());
});

test("every word that is asked for exists, and every word is asked for", () => {
  const asked = [...code.matchAll(/(?:\bt\(|data-words(?:-label)?=)"([^"]+)"/g)].map(([, key]) => key);
  assert.ok(asked.length > 50);
  for (const key of asked) assert.ok(key in words, key);
  const families = [...code.matchAll(/\bt\(`([^$`]+)\$\{/g)].map(([, start]) => start);
  const unasked = Object.keys(words).filter((key) => !code.includes(`"${key}"`) && !families.some((start) => key.startsWith(start)));
  assert.deepEqual(unasked, []);
});

test("the English in the HTML is the English of the words", () => {
  for (const [name, text] of texts) {
    for (const [, key, shown] of text.matchAll(/data-words="([^"]+)"[^>]*>([^<]*)</g)) assert.equal(shown, words[key].en, `${name}: ${key}`);
  }
});

test("nothing is inline, nothing comes from elsewhere, nothing typed can become HTML", () => {
  for (const [name, text] of texts) {
    assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+="/, name);
    assert.doesNotMatch(text.replace("http://www.w3.org/2000/svg", ""), /https?:\/\//, name);
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|document\.cookie|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|console\./, name);
  }
});
