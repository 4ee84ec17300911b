"""Flags and decisions for people: a table to choose from, and a page by which a flag is checked in ten seconds.

Words of documents are never trusted with the terminal: `printable` takes out what it would obey.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from claims.checks.wording import figure, topic
from claims.commands.layout import section, wrap
from claims.formats.passage import passages
from claims.formats.snippet import printable
from claims.formats.terminal import Style
from claims.model import Decision, Verdict

if TYPE_CHECKING:
    from warehouse.decisions import Acknowledged, Planned
    from warehouse.records import QueuedEvidence
    from warehouse.review import Dossier, ReviewFlag, SourcedClaim

FULL = 4
"""Passages shown in full before those that only repeat a figure are put in a line each."""
OTHERS = 12
"""Other claims of a fact that are shown; the warehouse has them all."""
_RELATIONS = {
    "agrees": "agrees with",
    "refines": "fits",
    "conflicts": "conflicts with",
    "revised": "revises",
    "not_comparable": "not comparable with",
}


# ---------------------------------------------------------------- list


def flag_list(flags: Sequence[ReviewFlag], total: int, style: Style, *, narrowed: bool = False, option: str = "") -> Iterator[str]:
    """A table of flags: place in the queue, id, severity, then what does not add up, about whom and where."""
    if not flags:
        yield "No flag matches." if narrowed else "No open flags: there is nothing to decide."
        return
    widths = (max(2, len(str(max(flag.position or 0 for flag in flags)))), max(len(flag.short) for flag in flags), len("severity"))
    room = style.width - sum(widths) - 2 * len(widths)
    yield style.paint(_columns(("#", "flag", "severity"), widths) + "what does not add up", "bold")
    for flag in flags:
        head = _columns((str(flag.position or "–"), flag.short, flag.flag.severity), widths)
        head = head.replace(flag.flag.severity, style.paint(flag.flag.severity, flag.flag.severity), 1)
        for number, line in enumerate(_entry(flag, room)):
            yield (head if number == 0 else " " * (style.width - room)) + line
        yield ""
    yield _list_ending(len(flags), total) + option


def _columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].rjust(widths[0])
    return "  ".join([first, *(cell.ljust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))]) + "  "


def _entry(flag: ReviewFlag, room: int) -> Iterator[str]:
    yield from wrap(flag.flag.sentence, room)
    about = [flag.flag.rule, flag.subject or "", _sources(flag)]
    yield from wrap(" · ".join(filter(None, about)), room)
    if flag.decision:
        yield from wrap(f"→ {decided(flag.decision.decision)}", room)
    if flag.status != "open":
        yield from wrap(f"→ no longer holds: {flag.closed_reason}", room)
    if flag.supersedes:
        before = f" {decided(flag.decided_before.decision)}" if flag.decided_before else ""
        yield from wrap(f"→ took the place of an earlier flag{before}", room)


def _sources(flag: ReviewFlag) -> str:
    names = [_who(words) for words in flag.evidence]
    return ", ".join(dict.fromkeys(names))


def _list_ending(shown: int, total: int) -> str:
    more = f"{shown} of {_count(total, 'flag')} (--limit 0 lists all)" if shown < total else _count(total, "flag")
    return f"{more}; look at one with: claimtrack review show FLAG"


# ---------------------------------------------------------------- show


def flag_page(dossier: Dossier, style: Style, option: str = "") -> Iterator[str]:
    """A flag on one page: what is wrong, the words, who else says what, what was decided, what came before and after.

    ``option`` is what has to be added to a command that is to find this warehouse.
    """
    flag = dossier.flag
    full, repeats = _layout(dossier)
    # Claims are numbered as they are shown; one that no words of the flag stand for comes last.
    shown = [claim.claim.id for passage in (*full, *repeats) for claim in passage.claims]
    numbers = {key: number for number, key in enumerate(dict.fromkeys([*shown, *(c.claim.id for c in dossier.claims)]), 1)}
    yield f"{style.paint(flag.flag.severity, flag.flag.severity)}  {style.paint(flag.flag.rule, 'bold')}  {flag.flag.id}"
    yield from (style.paint(line, "bold") for line in wrap(flag.flag.sentence, style.width))
    if flag.flag.arithmetic:
        yield from wrap(f"= {flag.flag.arithmetic}", style.width, hanging=2)
    yield from wrap(_standing(dossier), style.width)
    for passage in full:
        yield from _words(passage, numbers, dossier, style)
    yield from section("The same figures, also in", (line for p in repeats for line in _repeat(p, numbers, style.width)), style)
    yield from section("Who else says what", _other_claims(dossier, numbers, style.width), style)
    yield from section("Decisions", _history(dossier, style.width), style)
    yield from section("What came before", _linked(dossier.earlier, style.width), style)
    yield from section("What came after", _linked(dossier.later, style.width), style)
    yield from section("Follows from", _linked(dossier.causes, style.width), style)
    yield from section("What follows from it", _linked(dossier.consequences, style.width), style)
    yield ""
    yield f'claimtrack review decide {flag.short} VERDICT --note "WHY"{option}'
    yield f"VERDICT: {', '.join(get_args(Verdict))}"


def _standing(dossier: Dossier) -> str:
    """One line: does it hold, is it decided, where is it in the queue, how many stand behind it."""
    flag = dossier.flag
    holds = "Open" if flag.status == "open" else f"No longer holds: {flag.closed_reason}"
    where = f", number {flag.position} of {dossier.queue_length} in the queue" if flag.position else ""
    state = f"decided: {flag.decision.decision.verdict}" if flag.decision else "undecided"
    sources = f" · {_count(flag.independent_sources, 'independent source')}" if flag.independent_sources > 1 else ""
    return f"{holds} · {state}{where}{sources}"


@dataclass(frozen=True, slots=True)
class _Passage:
    """The words of a flag in one field of one document, and its claims there."""

    words: tuple[QueuedEvidence, ...]
    claims: tuple[SourcedClaim, ...]


def _layout(dossier: Dossier) -> tuple[list[_Passage], list[_Passage]]:
    """The passages to show in full, and of many sources those that only repeat the figures of these."""
    full: list[_Passage] = []
    repeats: list[_Passage] = []
    seen: set[str] = set()
    for (document_id, field), group in groupby(dossier.flag.evidence, key=lambda words: (words.document_id, words.evidence.field)):
        mine = [c for c in dossier.claims if (c.claim.content, c.claim.field) == (document_id, field)]
        passage = _Passage(tuple(group), tuple(sorted(mine, key=lambda c: (c.claim.start, c.claim.end))))
        figures = {figure(claim.claim) for claim in mine}
        if len(full) >= FULL and figures and figures <= seen:
            repeats.append(passage)
        else:
            full.append(passage)
        seen |= figures
    return full, repeats


def _words(passage: _Passage, numbers: Mapping[str, int], dossier: Dossier, style: Style) -> Iterator[str]:
    """A document with its words marked in their sentences, and how they were read."""
    first, bar = passage.words[0], style.paint("|", "edge")
    yield ""
    yield from _where(first, style)
    document = dossier.documents.get(first.document_id or "")
    if document is None:
        yield from (f"  {bar} {printable(words.evidence.quote)}" for words in passage.words)
        return
    spans = [(words.evidence.start, words.evidence.end) for words in passage.words]
    for number, rows in enumerate(passages(document, first.evidence.field, spans, style.width - 4)):
        if number:
            yield f"  {bar} …"
        for text, under in rows:
            yield f"  {bar} {text}".rstrip()
            if under:
                yield f"  {bar} {style.paint(under, dossier.flag.flag.severity)}"
    for claim in passage.claims:
        yield from wrap(f"({numbers[claim.claim.id]}) read as {_meaning(claim)}", style.width, indent=2, hanging=6)


def _repeat(passage: _Passage, numbers: Mapping[str, int], width: int) -> Iterator[str]:
    for claim in passage.claims:
        published = claim.published.isoformat() if claim.published else "no date"
        line = f"({numbers[claim.claim.id]}) {figure(claim.claim)} – {claim.source}, {published}: “{claim.claim.quote}” – {claim.address}"
        yield from wrap(line, width, indent=2, hanging=6)


def _where(words: QueuedEvidence, style: Style) -> Iterator[str]:
    known = [_who(words), words.published.isoformat() if words.published else "no date"]
    if words.version and words.version > 1:
        known.append(f"version {words.version}")
    if words.evidence.field == "title":
        known.append("headline")
    yield from (style.paint(line, "bold") for line in wrap(", ".join(known), style.width))
    if words.title and words.evidence.field != "title":
        yield from wrap(f"“{words.title}”", style.width, indent=2, hanging=3)
    address = words.url or words.path or words.evidence.document
    if address != _who(words):
        yield f"  {printable(address)}"  # whole, so that it can be copied


def _meaning(sourced: SourcedClaim) -> str:
    """How a claim was read: its figure, what of, for when, and who says so."""
    claim = sourced.claim
    parts = [f"{figure(claim)}: {topic(claim)}"]
    if claim.period and claim.type != "date":
        guessed = {"inherited": " (taken from around it)", "published": " (guessed from the date of publication)"}
        parts.append(f"for {claim.period}{guessed.get(claim.period_source or '', '')}")
    if claim.modality != "actual":
        parts.append(claim.modality.replace("_", " "))
    if claim.attribution:
        parts.append(f"says {claim.attribution}")
    return ", ".join(parts)


def _other_claims(dossier: Dossier, numbers: Mapping[str, int], width: int) -> Iterator[str]:
    others = list(_without_echoes(dossier))
    for other in others[:OTHERS]:
        published = other.published.isoformat() if other.published else "no date"
        version = "" if other.current else f", version {other.version}, since replaced"
        where = f"{other.source}, {published}{version}: “{other.claim.quote}”"
        yield from wrap(f"{figure(other.claim)} – {where} – {_related(other, dossier, numbers)}", width, indent=2, hanging=6)
    if len(others) > OTHERS:
        yield f"  and {len(others) - OTHERS} more (--format json has them all)"


def _without_echoes(dossier: Dossier) -> Iterator[SourcedClaim]:
    """Other claims without those of an older version that a later one of the same page repeats, this flag's own included."""
    seen: set[tuple[str, str, str]] = {(c.address, c.claim.quote, figure(c.claim)) for c in dossier.claims}
    for other in dossier.others:
        key = (other.address, other.claim.quote, figure(other.claim))
        if other.current or key not in seen:
            yield other
        seen.add(key)


def _related(other: SourcedClaim, dossier: Dossier, numbers: Mapping[str, int]) -> str:
    """``agrees with (1) and (2), conflicts with (3)``, by the numbers under the passages."""
    kinds: dict[str, list[int]] = {}
    for n, pair in other.relations:
        words = f"other {pair.axis} than" if pair.kind == "not_comparable" and pair.axis else _RELATIONS[pair.kind]
        kinds.setdefault(words, []).append(numbers[dossier.claims[n].claim.id])
    return ", ".join(f"{words} {_listed(sorted(places))}" for words, places in kinds.items())


def _listed(numbers: Sequence[int]) -> str:
    *most, last = (f"({number})" for number in numbers)
    return f"{', '.join(most)} and {last}" if most else last


def _history(dossier: Dossier, width: int) -> Iterator[str]:
    names = {recorded.id: recorded for recorded in dossier.decisions}
    counting = dossier.flag.decision.id if dossier.flag.decision else None
    for recorded in dossier.decisions:
        taken = names.get(recorded.decision.withdraws or "")
        line = decided(recorded.decision, taken.decision if taken else None)
        if recorded.id == counting:
            line += " ← counts"
        elif recorded.withdrawn:
            line += " (taken back)"
        yield from wrap(line, width, indent=2, hanging=4)


def _linked(flags: Sequence[ReviewFlag], width: int) -> Iterator[str]:
    for flag in flags:
        state = "open" if flag.status == "open" else flag.status
        line = f"{flag.short}  {state}, {flag.flag.rule}: {flag.flag.sentence}"
        if flag.decision:
            line += f" → {decided(flag.decision.decision)}"
        yield from wrap(line, width, indent=2, hanging=4)


# ---------------------------------------------------------------- decisions


def decided(decision: Decision, taken_back: Decision | None = None) -> str:
    """A decision in one line: ``dismissed by R. Reader, 2024-05-02 09:00 UTC: “see page 2”``."""
    moment = datetime.fromisoformat(decision.decided_at)
    what: str = decision.verdict
    if decision.withdraws:
        when = f" of {_time(datetime.fromisoformat(taken_back.decided_at))}" if taken_back else ""
        what = f"“{decision.verdict}”{when} taken back"
    by = f" by {decision.reviewer}" if decision.reviewer else ""
    note = f": “{' '.join(decision.note.split())}”" if decision.note else ""
    return f"{what}{by}, {_time(moment)}{note}"


def _time(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def acknowledgement(planned: Planned, option: str = "") -> Iterator[str]:
    """What was recorded, and what there is to know about the flag."""
    flag, decision = planned.decision.flag, planned.decision
    if not planned.changes and planned.before:
        yield f"{flag}: nothing to do, it stands already: {printable(decided(planned.before.decision))}"
        return
    by = f" by {printable(decision.reviewer)}" if decision.reviewer else ""
    if decision.withdraws:
        yield f"{flag}: “{decision.verdict}” taken back{by}; {_after_undo(planned)}"
    else:
        before = f" (was {planned.before.decision.verdict})" if planned.before else ""
        yield f"{flag}: {decision.verdict}{by}{before}; undo with: claimtrack review undo {flag}{option}"
    if planned.status != "open":
        yield "Note: this flag no longer holds. The decision is kept on record."
        if planned.superseded_by:
            yield f"Flag {planned.superseded_by} took its place, and has to be decided by itself."


def _after_undo(planned: Planned) -> str:
    if planned.uncovers:
        return f"what counts again is: {printable(decided(planned.uncovers.decision))}"
    return "the flag is undecided again" if planned.status == "open" else "the flag has no decision any more"


def problem_lines(problems: Sequence[tuple[int, str]]) -> Iterator[str]:
    for number, message in problems:
        yield f"line {number}: {printable(message)}"


def import_lines(
    planned: Sequence[tuple[int, Planned]], problems: Sequence[tuple[int, str]], done: Acknowledged | None, dry_run: bool, skip_bad: bool
) -> Iterator[str]:
    """What an import did, or in a dry run each decision that it would record."""
    changes = [(number, each) for number, each in planned if each.changes]
    if dry_run:
        for number, each in changes:
            before = each.before.decision.verdict if each.before else "undecided"
            note = f": “{' '.join(each.decision.note.split())}”" if each.decision.note else ""
            by = f" by {each.decision.reviewer}" if each.decision.reviewer else ""
            yield printable(f"line {number}: {each.decision.flag}: {before} → {each.decision.verdict}{by}{note}")
    same = f", {len(planned) - len(changes)} stand already" if len(planned) > len(changes) else ""
    bad = f", {_count(len(problems), 'bad line')}" if problems else ""
    stopped = bool(problems) and not skip_bad
    count = _count(len(changes), "decision")
    if done:
        yield f"{count} recorded{same}{bad}{' left out' if bad else ''}."
    elif dry_run:
        would = "would stop the import; nothing was written" if stopped else "nothing was written: this is a dry run"
        yield f"{count} to record{same}{bad}; {would}."
    else:
        yield f"Nothing was written{bad.replace(',', ':', 1)}; mend them, or record the other {count} with --skip-bad."


# ---------------------------------------------------------------- text


def _who(words: QueuedEvidence) -> str:
    return words.publisher or words.url or words.path or words.evidence.document


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
