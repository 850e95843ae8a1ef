"""Replaces a name in a Word document with python-docx, once for each line that comes in, and says how long it took.

A name that is split over runs goes into the first of them; each run keeps its format.
"""

import io
import json
import sys
import time

import docx


def replaced(paragraph, name):
    runs, count = paragraph.runs, 0
    while True:
        text = "".join(run.text for run in runs)
        start = text.find(name)
        if start < 0:
            return count
        end, at, label = start + len(name), 0, "[withheld]"
        for run in runs:
            own, at = run.text, at + len(run.text)
            begin = at - len(own)
            if at > start and begin < end:
                run.text = own[: max(0, start - begin)] + label + own[max(0, end - begin) :]
                label = ""
        count += 1


def main(path, name):
    with open(path, "rb") as file:
        data = file.read()
    print("ready", flush=True)
    for _ in sys.stdin:
        begun = time.perf_counter()
        document = docx.Document(io.BytesIO(data))
        count = sum(replaced(paragraph, name) for paragraph in document.paragraphs if name in paragraph.text)
        document.save(io.BytesIO())
        print(json.dumps({"seconds": time.perf_counter() - begun, "replaced": count}), flush=True)


main(*sys.argv[1:])
