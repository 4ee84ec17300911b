"""The verbs and nouns that say what a date is the date of: rows of words, each with an example.

A row of ``EVENTS`` is a metric with its verbs (``base/past/participle``, regular forms left out; ``_`` joins a
particle: ``lay_off/laid``) and its nouns. ``GENERAL`` holds the verbs of other classes: what they say of a date depends
on the figure beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.extract.phrases import PhraseIndex


class Kind(StrEnum):
    EVENT = "event"
    """Happens once, whatever stands behind it: "opened 40 shops in 2016"."""
    DEAL = "deal"
    """Happens, but adds up to the money behind it over a longer period: "paid the fine in 2016", "paid $3m in 2016"."""
    FLOW = "flow"
    """Happens, but adds up to any figure behind it: "delivered the ferry in 2016", "delivered 400 cars in 2016"."""
    REPORT = "report"
    """Says something on a day; the period behind it is that of the figures: "reported sales of $3m for 2016"."""
    MEASURE = "measure"
    """Says how much: its date is the period of its figure."""
    STATE = "state"
    """Holds for a time: "had 40 shops in 2016", "has owned it since 2016"."""


class Form(StrEnum):
    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Sense:
    kind: Kind
    metric: str | None
    form: Form


@dataclass(frozen=True, slots=True)
class EventRow:
    """``verbs`` and ``nouns`` are comma lists; ``example`` holds one of them."""

    metric: str | None
    verbs: str
    nouns: str
    example: str
    kind: Kind = Kind.EVENT


EVENTS: tuple[EventRow, ...] = (
    EventRow("announcement_date", "announce, unveil, disclose, confirm, reveal, declare, put_out/put",
             "announcement, statement, press conference, revelation", "It announced the cuts on April 3."),
    EventRow("announcement_date", "say/said, tell/told, report, warn, state, speak/spoke/spoken, testify, publish, release, issue",
             "publication, release", "Halden said on Monday that it would close.", Kind.REPORT),
    EventRow("founding_date", "found, est/est, establish, incorporate, set_up/set, create, form, co-found",
             "foundation, founding, inception, creation, formation, establishment, incorporation", "Founded in 2018 by Sunita Rao."),
    EventRow("launch_date", "launch, introduce, roll_out, debut, premiere, relaunch", "launch, relaunch, debut, premiere, introduction, rollout",
             "The card was launched in 2018."),
    EventRow("start_date", "start, begin/began/begun, commence, kick_off", "start of work, start of production, beginning", "Work began in spring 2022."),
    EventRow("opening_date", "open, reopen, re-open, inaugurate, commission", "opening, reopening, inauguration, commissioning",
             "The factory opened in 2016."),
    EventRow("closure_date", "close, shut/shut, shut_down/shut, shutter, cease, wind_up/wound, wind_down/wound, mothball, discontinue, demolish, go_bust/went/gone",
             "closure, shutdown, shut-down, collapse, bankruptcy, demolition, liquidation", "The plant will close in January 2025."),
    EventRow("effective_date", "take_effect/took/taken, come_into force/came/come, come_into effect/came/come, enter_into force, go_into effect/went/gone, effective/effective",
             "", "The change takes effect on 1 July."),
    EventRow("completion_date", "complete, finish, finalise, finalize, conclude", "completion, handover, closing date", "The deal completed in February 2020."),
    EventRow("signing_date", "sign, agree, ink, enter_into, reach_agreement, reach_an agreement, reach_a deal", "signing, agreement, transaction, treaty, accord, accords, pact, deal, armistice, ceasefire",
             "The deal was signed on May 3."),
    EventRow("funding_date", "raise", "series a, series b, series c, series d, seed round, funding round, financing round, fundraising, seed money, seed funding, issuance",
             "It raised a Series A in March 2022."),
    EventRow("layoff_date", "lay_off/laid, dismiss, make_redundant/made, let_go/let, axe, sack, shed/shed, furlough, retrench, stand_down/stood, fire",
             "layoffs, lay-offs, redundancies, job cuts, cuts, dismissal, dismissals, purge", "It laid off 70 people in May."),
    EventRow("hiring_date", "hire, recruit, take_on/took/taken", "", "It will hire 350 people in May."),
    EventRow("consultation_start_date", "consult", "consultation, consultations", "Consultation opens on Monday 17 June."),
    EventRow("acquisition_date", "acquire, buy/bought, purchase, take_over/took/taken, snap_up/snapped, buy_out/bought",
             "acquisition, takeover, purchase, buyout, buy-out, privatisation, nationalisation", "It bought the club in August 2019."),
    EventRow("sale_date", "divest, offload, dispose, spin_off/spun, hive_off, auction", "sale, disposal, divestment, divestiture, spin-off, demerger, auction",
             "They completed the sale in 2011."),
    EventRow("sale_date", "sell/sold", "", "They sold their half in 2011.", Kind.FLOW),
    EventRow("merger_date", "merge, amalgamate", "merger, amalgamation, tie-up", "The banks merged in 2001."),
    EventRow("appointment_date", "appoint, join, become/became/become, promote, succeed, rejoin, take_charge/took/taken, take_over as/took/taken, take_office/took/taken, swear_in/swore/sworn",
             "appointment, promotion", "She became chairman in 2004."),
    EventRow("departure_date", "resign, retire, step_down, leave/left/left, quit/quit, depart, oust, stand_aside/stood",
             "resignation, departure, retirement, exit, ousting", "He resigned on May 3."),
    EventRow("birth_date", "born/born", "birth", "Born on 3 May 1960, she joined the bank."),
    EventRow("death_date", "die, kill, pass_away, murder, assassinate, drown, bury", "death, deaths, killing, killings, murder, assassination, funeral",
             "He died in 2011."),
    EventRow("election_date", "elect, re-elect, nominate", "election, elections, re-election, campaign", "She was elected in 1995."),
    EventRow("vote_date", "vote", "vote, votes, ballot, referendum, primaries, caucuses", "Members vote on 11 June."),
    EventRow("meeting_date", "meet/met, gather, convene", "meeting, hearing, hearings, agm, summit, conference, convention, congress, talks, debate, debates, interview, call",
             "The board meets on Feb. 11."),
    EventRow("ruling_date", "rule, convict, sentence, acquit, indict, impeach, sue, jail, overturn, fine, imprison, charge",
             "ruling, verdict, conviction, sentence, trial, judgment, judgement, lawsuit, impeachment, appeal, indictment", "The court ruled on 3 May."),
    EventRow("arrest_date", "arrest, detain", "arrest, arrests, detention", "He was arrested on 3 May."),
    EventRow("filing_date", "file, submit, lodge, apply/applied", "filing, application, submission", "It filed for bankruptcy on 3 May."),
    EventRow("approval_date", "approve, authorise, authorize, ratify, enact, adopt, endorse, greenlight, pass", "approval, adoption, ratification, passage, enactment",
             "The council approved the plan in May."),
    EventRow("listing_date", "list, float, delist, go_public/went/gone", "listing, flotation, ipo, initial public offering, stock market debut, delisting",
             "It has paid a dividend since the listing in 2011."),
    EventRow("payment_date", "pay/paid, repay/repaid", "payment, repayment, payout", "He paid the fine in 2016.", Kind.DEAL),
    EventRow("payment_date", "payable/payable", "", "The dividend is payable on 26 September."),
    EventRow("maturity_date", "mature, due/due, fall_due/fell/fallen", "maturity, redemption, maturity date, due date", "The notes are due May 3, 2029."),
    EventRow("deadline", "expire, lapse, run_out/ran/run, elapse, applications_close/applications", "expiry, expiration, deadline, cut-off", "Applications close on 7 March."),
    EventRow("end_date", "end, terminate", "termination", "The strike ended on 3 May."),
    EventRow("delivery_date", "deliver, ship", "delivery, shipment, handover", "The ferry was delivered in 2016.", Kind.FLOW),
    EventRow("relocation_date", "move, relocate, transfer, shift", "move, relocation, transfer", "It moved to Otley in 2009."),
    EventRow("suspension_date", "suspend, halt, pause, stop, ground", "suspension, halt, outage, stoppage, blackout, lockdown", "Production stopped in May."),
    EventRow("resumption_date", "resume, restart, return", "resumption, restart, return", "Flights resumed in May."),
    EventRow("award_date", "award, grant, win/won/won", "award, victory, win, defeat", "It won the contract in May."),
    EventRow("cancellation_date", "cancel, cancel/cancelled, scrap, abandon, call_off, abolish, revoke, withdraw/withdrew/withdrawn, pull_out, ban, repeal",
             "cancellation, withdrawal, abolition, repeal, ban", "It cancelled the order in May."),
    EventRow("renaming_date", "rename, rebrand", "renaming, rebranding", "It was renamed in 1990."),
    EventRow("construction_date", "build/built, construct, erect, rebuild/rebuilt", "construction", "The ship was built in 1993."),
    EventRow("strike_date", "strike/struck, walk_out, protest", "strike, strikes, walkout, protest, protests, rally, demonstration, riot, riots, march, boycott",
             "Drivers walked out on 3 May."),
    EventRow("incident_date", "crash, burn, burn/burnt, explode, sink/sank/sunk, collapse, vanish, disappear, erupt, flood, capsize, derail, attack, invade",
             "fire, fires, flood, floods, explosion, crash, accident, disaster, earthquake, quake, storm, hurricane, attack, attacks, shooting, bombing, war, coup,"
             " outbreak, invasion, disappearance, sinking, eruption, blast, scandal, raid, uprising, revolution, battle, massacre",
             "A storm came through on June 9."),
    EventRow("release_date", "", "film, movie, play, book, novel, memoir, autobiography, biography, album, song, comedy, documentary, podcast, drama, musical",
             "She sang in the 1959 comedy."),
    EventRow("event_date", "", "activation, expansion, reorganisation, reorganization, renovation, refurbishment, overhaul, renewal, celebration, anniversary, ceremony, inspection, wedding, decision, breakthrough, downturn, recession, crisis, inauguration, lift-off, relegation, promotion to, marathon, tournament, championships, world cup, olympics, grand prix, festival, season opener", "He won the 2003 marathon."),
    EventRow("split_date", "split/split", "split, stock split", "The shares were split in May."),
    EventRow("visit_date", "visit", "visit, trip, tour", "She visited the mill on 3 May."),
)  # fmt: skip
"""What happens, by metric."""

GENERAL: tuple[tuple[Kind, str], ...] = (
    (Kind.EVENT,
     "come/came/come, go/went/gone, get/got, give/gave/given, bring/brought, hold/held, take/took/taken, send/sent, put/put, write/wrote/written, draw/drew/drawn,"
     " break/broke/broken, choose/chose/chosen, find/found, fight/fought, fly/flew/flown, happen, occur, take_place/took/taken, sit_down/sat, date, arise/arose/arisen, mark, celebrate, attend,"
     " settle, review, change, amend, replace, revise, restate, downgrade, upgrade, order, promise, schedule, slate, plan/planned, arrive, land, surface, emerge, escalate,"
     " discover, identify, rescue, evacuate, offer, reject, refuse, threaten, demand, challenge, support, oppose, propose, pledge, vow, urge, ask, travel, flee/fled,"
     " seek/sought, throw/threw/thrown, teach/taught, catch/caught, steal/stole/stolen, switch, convert, transform, test, try, dig/dug, lay/laid, show/showed/shown,"
     " go_on sale/went/gone, go_on strike/went, go_public/went, go_live/went, come_out/came/come, come_in/came/come, load, run_for/ran/run, plead/pled, overtake/overtook/overtaken,"
     " undergo/underwent/undergone, undertake/undertook/undertaken, forbid/forbade/forbidden"),
    (Kind.DEAL, "cut/cut, reduce, trim, add, lose/lost, invest, borrow, lend/lent, donate, hit/hit, make/made"),
    (Kind.FLOW,
     "turn, reach, produce, carry, handle, process, treat, use, consume, receive, collect, export, import, spend/spent, buy_back/bought, repurchase, incur, recognise, recognize,"
     " capitalise, capitalize, attract, see/saw/seen, average"),
    (Kind.MEASURE,
     "rise/rose/risen, fall/fell/fallen, grow/grew/grown, increase, decrease, decline, drop, climb, jump, surge, soar, slip, slide/slid, shrink/shrank/shrunk, gain, total, amount,"
     " exceed, top, come_to/came/come, account, represent, improve, widen, narrow, double, triple, treble, quadruple, halve, swell, expand, contract, recover, rebound, plunge,"
     " plummet, tumble, edge, hover, range, yield, earn, generate, record, book, post, register, turn_over, gross, save, cost/cost, contribute, compare, relate, consist, estimate,"
     " forecast/forecast, project, target, guide, expect, anticipate, stand_at/stood, finish_at, close_at, open_at, outpace, dip, ease, weaken, strengthen, benefit, drive/drove/driven,"
     " accelerate, slow, stabilise, stabilize, outperform, underperform, measure, weigh, rank, equal, value, price, peak, worsen, deteriorate, trade, lower, boost, lift"),
    (Kind.STATE,
     "have/had, employ, own, operate, run/ran, remain, stand/stood, belong, exist, work, live, serve, lead/led, chair, head, govern, manage, sit/sat, reign, contain, include,"
     " keep/kept, stay, know/knew/known, rest, need, want, lie/lay/lain, look, feel/felt, seem, think/thought, believe, hope, aim, intend, depend, allow, mean/meant"),
)  # fmt: skip
"""Verbs of no metric of their own, by kind. Any other past form in -ed is a deal."""

BE = frozenset("is are was were be been being am 's 're".split())


def _regular(base: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a verb as spelling rules make them.

    >>> _regular("ship"), _regular("carry"), _regular("close")
    (('ships', 'shipped', 'shipping'), ('carries', 'carried', 'carrying'), ('closes', 'closed', 'closing'))
    """
    if base.endswith("ee"):
        return base + "s", base + "d", base + "ing"
    if base.endswith("e"):
        return base + "s", base + "d", (base[:-2] + "ying" if base.endswith("ie") else base[:-1] + "ing")
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", base) else "s")
    stem = base + base[-1] if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]|.*(?:begin|occur|incur|commit|transfer|submit)", base) else base
    return third, stem + "ed", stem + "ing"


def _forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb as a row writes it: "lay_off/laid" gives lay off, lays off, laid off, laying off."""
    base, *irregular = verb.split("/")
    word, _, particle = base.partition("_")
    tail = f" {particle}" if particle else ""
    third, past, ing = _regular(word)
    yield word + tail, Form.BASE
    yield third + tail, Form.THIRD
    yield ing + tail, Form.ING
    for form in irregular or [past]:
        yield form + tail, Form.PAST


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _rows() -> Iterator[tuple[str, Sense]]:
    for row in EVENTS:
        for verb in _split(row.verbs):
            for phrase, form in _forms(verb):
                yield phrase, Sense(row.kind, row.metric, form)
        for noun in _split(row.nouns):
            yield noun, Sense(row.kind, row.metric, Form.NOUN)
    for kind, verbs in GENERAL:
        for verb in _split(verbs):
            for phrase, form in _forms(verb):
                yield phrase, Sense(kind, None, form)


def _senses_by_phrase() -> dict[str, tuple[Sense, ...]]:
    """A phrase may be a verb and a noun ("the split", "will split"), or two verbs' form: then the first row counts."""
    senses: dict[str, dict[Form, Sense]] = {}
    for phrase, sense in _rows():
        senses.setdefault(phrase, {}).setdefault(sense.form, sense)
    return {phrase: tuple(found.values()) for phrase, found in senses.items()}


EVENT_INDEX: PhraseIndex[tuple[Sense, ...]] = PhraseIndex(sorted(_senses_by_phrase().items()))
