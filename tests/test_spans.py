"""Every claim and every piece of evidence points at exactly its words, whatever stands around them."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from claims import check_documents

ODD = (
    "e\u0301", "n\u0303o", "😀", "👩‍👩‍👧", "🇬🇧", "\u00a0", "\u202f", "\u2009", "\u200b", "\u200d", "\ufeff", "\u2028", "\u0085", "\x0c", "\x00", "\t",
    "שלום עולם", "مرحبا ٣٠٠", "\u202babc\u202c", "\u2067x\u2069", "売上高", "İ", "ß", "ﬁ", "ǅ", "½", "²", "①", "٣", "१२", "“", "”", "’", "—", "…",
    "\r\n", "\n", "\r", "\n\n", "\r\n\r\n", "#", "- ", "> ", "| ", "| a | b |\n|---|---|\n", "```", "(", ")", "[", "$", "%", "£", "€", "\ufffd",
)  # fmt: skip
COMPANIES = ("Orrin", "Orrin Foods plc", "Café Noir", "Amazon Web Services (AWS)", "the company", "Ärzte AG", "Müller’s")
SPACES = (" ", "\u00a0", "\u202f", "  ", "\r\n", "\n")
HEDGES = ("", "about ", "nearly ", "more than ", "at least ", "up to ", "some ", "~")
FIGURES = ("300", "1,200", "18,000", "two hundred", "several hundred", "12-13", "12–13", "4.5", "1.5", "a dozen", "300-odd")
SHAPES = (
    "{who} cut {hedge}{figure} jobs in April 2024.",
    "{who} employs {hedge}{figure} people, the {who} said.",
    "Sales at {who} rose {figure}% to ${figure2} billion from ${figure3} billion a year earlier.",
    "Revenue of {who} was {hedge}€{figure} million (${figure2} million) in the third quarter of 2023.",
    "{who} will open {figure} stores on Tuesday 14 March 2025.",
    "The cuts at {who} fall on sales, marketing and {odd} stores.",
    "| {who} | {figure} | {figure2}% |",
    "- {who}: {hedge}{figure} jobs",
    "“We let {figure} people go,” said {odd} of {who}.",
    "{who} denied that it cut {figure} jobs; sales doubled to ${figure2}m from ${figure3}m.",
)

odd = st.one_of(st.sampled_from(ODD), st.text(max_size=6))


@st.composite
def sentences(draw: st.DrawFn) -> str:
    figure = st.sampled_from(FIGURES)
    text = draw(st.sampled_from(SHAPES)).format(
        who=draw(st.sampled_from(COMPANIES)), hedge=draw(st.sampled_from(HEDGES)), figure=draw(figure), figure2=draw(figure), figure3=draw(figure),
        odd=draw(odd),
    )  # fmt: skip
    words = text.split(" ")
    for _ in range(draw(st.integers(0, 3))):  # odd characters in the middle of words and figures, odd spaces between them
        at = draw(st.integers(0, len(words) - 1))
        cut = draw(st.integers(0, len(words[at])))
        words[at] = words[at][:cut] + draw(odd) + words[at][cut:]
    return draw(st.sampled_from(SPACES)).join(words) if draw(st.booleans()) else " ".join(words)


texts = st.lists(st.one_of(sentences(), sentences(), odd), min_size=1, max_size=8).flatmap(
    lambda parts: st.sampled_from(["\n\n", " ", "\r\n\r\n", "\n"]).map(lambda gap: gap.join(parts))
)


@settings(max_examples=150, deadline=None)
@given(texts, st.one_of(st.none(), sentences()), st.lists(texts, max_size=1))
def test_every_span_holds_its_quote(text, title, others):
    documents = [{"id": "a", "text": text or ".", "title": title, "published": "2024-05-02"}]
    documents += [{"id": f"b{k}", "text": other + " ."} for k, other in enumerate(others)]
    documents = [d for d in documents if d["text"].strip()]
    result = check_documents(documents).result
    fields = {(r.document.id, f): r.document.field(f) for r in result.readings for f in ("text", "title")}
    for reading in result.readings:
        assert reading.document.text == next(d["text"] for d in documents if d["id"] == reading.document.id)
        for claim in reading.claims:
            assert claim.document == reading.document.id
            assert 0 <= claim.start < claim.end
            assert fields[claim.document, claim.field][claim.start : claim.end] == claim.quote
            assert all(bound is None or isinstance(bound, Decimal) for bound in (claim.low, claim.high))
            assert claim.low is None or claim.high is None or claim.low <= claim.high
        for sentence in reading.sentences:
            assert 0 <= sentence.start < sentence.end <= len(reading.document.field(sentence.field))
    ids = {claim.id for reading in result.readings for claim in reading.claims}
    for flag in result.flags:
        assert set(flag.claims) <= ids
        for evidence in flag.evidence:
            assert evidence.start < evidence.end
            assert fields[evidence.document, evidence.field][evidence.start : evidence.end] == evidence.quote
