"""What pandoc is asked of the sheets, and what it has answered, kept from one run to the next."""

import json
from collections.abc import MutableMapping
from importlib.resources import as_file, files
from itertools import chain
from typing import Any

from samizdat.citations.pandoc import PANDOC, find_pandoc
from samizdat.citations.styles import written
from samizdat.memory.digests import digest_of
from samizdat.programs import ProgramError


def ask_pandoc(
    request: dict[str, Any], styles: dict[str, str], cache: MutableMapping[str, str]
) -> list[dict[str, Any]]:
    """The answer to each sheet; pandoc is asked once for all that the cache does not have."""
    script = files("samizdat.citations").joinpath("typeset.lua")
    pandoc = find_pandoc()
    same = digest_of(pandoc.version, *styles.values(), script.read_bytes())
    keys = _keys(request, same)
    answers: dict[str, dict[str, Any]] = {}
    new: dict[str, dict[str, Any]] = {}
    for key, sheet in zip(keys, request["sheets"], strict=True):
        kept = _kept(cache.get(key, ""), sheet)
        if kept is None:
            new[key] = sheet
        else:
            answers[key] = kept
    if new:
        with as_file(script) as script_path, written(styles) as paths:
            asked = _with_paths(request["references"], list(new.values()), paths)
            works, told = len(asked["references"]), json.dumps(asked)
            said = pandoc.run("lua", str(script_path), given=told, works=works)
        for key, answer in zip(new, _answers(said, list(new.values())), strict=True):
            cache[key] = json.dumps(answer)
            answers[key] = answer
    return list(map(answers.__getitem__, keys))


def _keys(request: dict[str, Any], same: str) -> list[str]:
    """For each sheet the hash of everything that pandoc reads for it."""
    written_out: dict[str, str] = {}
    for work in request["references"]:
        written_out[work["id"]] = json.dumps(work, sort_keys=True)
    keys: list[str] = []
    for sheet in request["sheets"]:
        works = [written_out[key] for key in sheet["known"]]
        keys.append(digest_of(same, json.dumps(sheet, sort_keys=True), *works))
    return keys


def _with_paths(
    references: list[dict[str, Any]], new: list[dict[str, Any]], paths: dict[str, str]
) -> dict[str, Any]:
    """What pandoc is told: sheets with the paths of their styles, and the works that they know."""
    known = set(chain.from_iterable(sheet["known"] for sheet in new))
    sheets = [{**sheet, "style": paths[sheet["style"]]} for sheet in new]
    return {"references": [work for work in references if work["id"] in known], "sheets": sheets}


def _answers(said: str, sheets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What pandoc has said of each sheet. Raises ProgramError where that is not whole."""
    try:
        answers: list[dict[str, Any]] = json.loads(said)
        is_whole = len(answers) == len(sheets) and all(map(_is_whole, answers, sheets))
    except (ValueError, TypeError):
        is_whole = False
    if not is_whole:
        raise ProgramError(f"{PANDOC} gave an answer that is not whole. Run the command again.")
    return answers


def _kept(text: str, sheet: dict[str, Any]) -> dict[str, Any] | None:
    """An answer from the cache; a damaged one is asked for again."""
    try:
        answer: dict[str, Any] = json.loads(text)
    except ValueError:
        return None
    if not _is_whole(answer, sheet):
        return None
    return answer


def _is_whole(answer: dict[str, Any], sheet: dict[str, Any]) -> bool:
    """There is a note for each citation, and all is words."""
    try:
        notes, lines = answer["notes"], answer["bibliography"]
        words = [*notes, *chain.from_iterable(lines)]
        pairs = {len(line) for line in lines}
    except (KeyError, TypeError):
        return False
    is_paired = pairs <= {2}
    return is_paired and len(notes) == len(sheet["cites"]) and set(map(type, words)) <= {str}
