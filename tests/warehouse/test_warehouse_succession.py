"""Which new flag takes the place of which old one."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from warehouse_samples import a_batch, a_document, a_flag, a_run, ask, read

from warehouse import load, replace_results, write_batch
from warehouse.succession import Traits, successors

PAGE = "https://x.example/a"


def flag(name: str, *values: int, start: int = 0, page: str = PAGE, rule: str = "value_conflict", subject: str = "Acme") -> Traits:
    return Traits(name, rule, subject, "layoffs", {page: start}, Counter(map(Decimal, values)))


def test_each_old_flag_has_a_successor_of_its_own_nearest_value_first() -> None:
    old = [flag("old 5/6", 5, 6), flag("old 100/120", 100, 120)]
    assert successors(old, [flag("a", 100, 130), flag("b", 5, 7)]) == {"old 5/6": "b", "old 100/120": "a"}
    assert successors(old, [flag("a", 101, 131)]) == {"old 100/120": "a"}
    assert successors(old[:1], [flag("a", 100, 130), flag("b", 5, 7)]) == {"old 5/6": "b"}


def test_where_values_do_not_tell_the_nearest_place_goes_first() -> None:
    old = [flag("first", start=10), flag("second", start=500)]
    assert successors(old, [flag("a", start=520), flag("b", start=30)]) == {"first": "b", "second": "a"}
    assert successors(old, [flag("a", start=400)]) == {"second": "a"}


def test_another_page_rule_or_subject_takes_nobodys_place() -> None:
    others = [flag("a", 5, page="https://x.example/b"), flag("b", 5, rule="sum_mismatch"), flag("c", 5, subject="Apex")]
    assert successors([flag("old", 5)], others) == {}


FLAGS = st.lists(
    st.tuples(st.lists(st.integers(-9, 9), max_size=3), st.integers(0, 50), st.sampled_from(["p", "q"]), st.sampled_from(["Acme", "Apex"])),
    max_size=7,
)


@given(FLAGS, FLAGS, st.randoms(use_true_random=False))
def test_pairs_are_one_to_one_as_many_as_can_be_near_and_in_no_order(before: list, after: list, chooser) -> None:  # type: ignore[type-arg, no-untyped-def]
    old = [flag(f"old {n}", *values, start=start, page=page, subject=who) for n, (values, start, page, who) in enumerate(before)]
    new = [flag(f"new {n}", *values, start=start, page=page, subject=who) for n, (values, start, page, who) in enumerate(after)]
    found = successors(old, new)
    assert len(set(found.values())) == len(found)
    kinds = [Counter((each.subject, *each.pages) for each in side) for side in (old, new)]
    assert len(found) == (kinds[0] & kinds[1]).total(), "a flag of one page is left over only where there are more old ones"
    chooser.shuffle(old)
    chooser.shuffle(new)
    assert successors(old, new) == found


def test_two_flags_of_a_page_are_not_superseded_by_one(tmp_path: Path) -> None:
    def put(text: str, day: int) -> list[str]:
        document = a_document(f"page-{day}", text, url=PAGE)
        write_batch(tmp_path, a_batch(document))
        load(tmp_path)
        claims = read(document).claims
        pairs = list(zip(claims[::2], claims[1::2], strict=True))
        flags = [a_flag(pair, key=" ".join(claim.quote for claim in pair)) for pair in pairs]
        replace_results(tmp_path, a_run(f"run-{day}"), flags=flags)
        return [each.id for each in flags]

    put("Acme cut 5 jobs, not 6 jobs. Later it cut 100 jobs, not 120 jobs.", 3)
    put("In all, Acme cut 100 jobs, not 125 jobs.", 4)
    assert ask(tmp_path, "SELECT id, status, superseded_by FROM flags WHERE status <> 'open' ORDER BY id") == [
        "100 jobs 120 jobs,superseded,100 jobs 125 jobs", "5 jobs 6 jobs,closed,",
    ]  # fmt: skip
