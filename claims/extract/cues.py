"""The verbs and nouns that say what a figure is a figure of: rows of words, each with an example.

Metrics' own names are in ``claims/metrics.py``. A row here is a *sense* that several words share; the
extraction rules speak of senses only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claims.extract.phrases import PhraseIndex


class Sense(StrEnum):
    RISE = "rise"
    FALL = "fall"
    CUT = "cut"
    HIRE = "hire"
    EMPLOY = "employ"
    OPENINGS = "openings"
    RISK = "risk"
    TRANSFER = "transfer"
    LEAVE = "leave"
    MORE = "more"
    FEWER = "fewer"
    FROM = "from"
    AGAINST = "against"
    COMPOSE = "compose"


@dataclass(frozen=True, slots=True)
class SenseRow:
    sense: Sense
    words: tuple[str, ...]
    example: str


def _row(sense: Sense, words: str, example: str) -> SenseRow:
    return SenseRow(sense, tuple(word.strip() for word in words.split(",")), example)


SENSES: tuple[SenseRow, ...] = (
    _row(Sense.RISE,
         "rose, rise, rises, rising, risen, up, grew, grow, grows, grown, growing, growth, increased, increase, increases, increasing, climbed, climb, climbs, climbing,"
         " jumped, jump, surged, surge, soared, soar, gained, gain, gains, advanced, advance, expanded, expand, expanding, higher, improved, improve,"
         " improvement, plus, bigger, larger, rallied, leapt, leaped, accelerated, accelerate, recovered, recover, rebounded, widened, swelled, outpaced, upside, ahead, growth of,"
         " advancing, jumping, surging, soaring, gaining, improving, recovering, rebounding, leaping, rallying, accelerating, outgrew, fattened, crept, creep, inched, nudged up, crept up, rocketed, rocket, skyrocketed, ballooned, balloon, mushroomed, vaulted, swelling, quickened, firmed, hardened, shot up, went up, gone up, goes up, go up, going up, raised, raises, raising, boosted, boosting, hiked, put up, puts up, lifting,"
         " added value, put on, puts on, strengthened, doubled, doubling, tripled, trebled, quadrupled, edged up, ticked up, picked up, above, pace, lifted, raised to, grown by",
         "Revenue rose 13%."),
    _row(Sense.FALL,
         "fell, fall, falls, falling, fallen, down, declined, decline, declines, declining, decreased, decrease, decreases, decreasing, dropped, drop, drops, dropping,"
         " slipped, slip, slid, slide, shrank, shrink, shrunk, shrinking, contracted, contract, contraction, slumped, slump, plunged, plunge, tumbled, sank, sink, lost ground, lost,"
         " sliding, slipping, sinking, plunging, tumbling, slumping, contracting, easing, dipping, weakening, crashing, receded, receding, sagged, sag, sags, sagging, cratered, crashed, nosedived, nosedive, skidded, slackened, softened, withered, ebbed, thinned, faded, dwindled, dwindle, collapsed, deflated, went down, gone down, goes down, going down, go down, has shed, have shed, had shed,"
         " lower, minus, smaller, reduced, reduction, weakened, narrowed, eased, dipped, dip, retreated, shed value, down by, deteriorated, halved, halving, below, off, fewer by",
         "Turnover fell 9%."),
    _row(Sense.COMPOSE, "make up, makes up, made up, making up, take up, takes up, took up, taking up, eat up, eats up, ate up, soak up, soaks up, soaked up, use up, uses up, used up, end up, ended up, add up, adds up, sum up", "Women make up 38% of the staff."),
    _row(Sense.CUT,
         "cut, cuts, cutting, eliminate, eliminates, eliminated, eliminating, elimination, shed, sheds, shedding, axe, axed, axing, axes, slash, slashed, slashing, lay off, laid off, laying off,"
         " lays off, layoffs, layoff, lay-offs, dismiss, dismissed, dismisses, dismissing, dismissal, dismissals, redundant, redundancy, redundancies, lose, loses, losing, lost, loss,"
         " losses, let go, letting go, fired, fire, firing, sacked, sack, sacking, job cuts, go, going, goes, gone, removal, take out, took out, taken out, no longer wanted, reduce, reduced, reducing, reduces, reduction, reductions, trim, trimming,"
         " pushed out, pushed, stood down, deleted, shown the door, do away with, does away with, did away with, doing away with, cull, culls, culled, culling, job cut, cutbacks,"
         " trimmed, scrap, scrapped, scrapping, were out, affect, affects, affected, affecting, impact, impacts, impacted, impacting, disappear, disappearing, reducing its workforce, furloughed, retrenched, retrench, downsizing, out of work,"
         " made redundant, job losses, for the chop, for the axe, face the axe, facing the axe, canned, pink slips, pink slip, the boot, booted out, reduction in force, reductions in force, rif, rifs, rif'd, rifed, riffed, without jobs, without a job, warn notice, warn notices, say goodbye to, saying goodbye to, said goodbye to, part ways with, parting ways with, parted ways with, part company with, parting company with, parted company with, prune, prunes, pruned, pruning, do without, doing without, did without, at the cost of, at the expense of, jobless, their notice, marching orders, redundancy notices,"
         " jobs with it, jobs with them, posts with it, roles with it",
         "It will cut 340 jobs."),
    _row(Sense.HIRE,
         "hire, hires, hired, hiring, rehire, rehires, rehired, rehiring, recruit, recruits, recruited, recruiting, create, creates, created, creating, add, adds, added, adding, take on, took on, taken on, taking on,"
         " new jobs, new hires, new positions, new roles, onboarded, joined, employ another, bring, brought in, new posts, taken back, called back, call back, reinstate, reinstated, new starters",
         "It will hire 350 people."),
    _row(Sense.EMPLOY,
         "employ, employs, employed, employing, employment, employees, employee, workforce, headcount, head count, staff, payroll, workers, staffed, on the payroll, on its books, on the books, personnel, works for,"
         " work, works, worked, working, workforce of, full-time equivalents, full-time equivalent, fte, ftes, team, gives jobs to, give jobs to, gave jobs to, giving jobs to, provides jobs for, provide jobs for, provided jobs for, jobs for",
         "The company employs 1,480 people."),
    _row(Sense.OPENINGS, "reqs, requisitions, open positions, open posts, openings, job openings, vacancies, vacancy, open roles, unfilled, vacant", "It has 2,000 open positions."),
    _row(Sense.RISK, "at risk, under threat, in jeopardy, threatened, on the line, on the block, hang in the balance, hangs in the balance, in the balance, in doubt", "Some 60 posts are at risk."),
    _row(Sense.TRANSFER, "redeploy, redeployed, redeploying, redeployment, offered posts, offered places, transferred, transfer, relocate, relocated, relocating, offered equivalent roles, retained, be offered, moved to",
         "A further 30 will be offered posts elsewhere."),
    _row(Sense.LEAVE, "left, leave, leaves, leaving, resigned, resignation, retired, retire, retirement, quit, departed, departures", "Another 75 left."),
    _row(Sense.MORE, "more, additional, extra, further", "That is 260 more than a year before."),
    _row(Sense.FEWER, "fewer, less", "That is 60 fewer than in December."),
    _row(Sense.FROM, "from", "up from 8%"),
    _row(Sense.AGAINST,
         "against, compared with, compared to, versus, vs, compares with, comparing with, in comparison with, as against, as opposed to, where, up from, down from, instead of, after, following, than",
         "$10m, against $8m a year earlier"),
)  # fmt: skip


def _senses_by_phrase() -> dict[str, frozenset[Sense]]:
    """A phrase may have several senses ("reduced" is a fall of a figure and a cut of jobs)."""
    phrases = {word for row in SENSES for word in row.words}
    return {phrase: frozenset(row.sense for row in SENSES if phrase in row.words) for phrase in phrases}


SENSE_INDEX: PhraseIndex[frozenset[Sense]] = PhraseIndex(sorted(_senses_by_phrase().items()))

PROFESSIONS = frozenset(
    (
        "agents fitters conductors welders couriers cooks chefs waiters waitresses bartenders baristas cleaners porters carers caretakers "
        "guards stewards librarians journalists reporters editors photographers lawyers solicitors barristers partners auditors accountants "
        "actuaries analysts traders bankers brokers tellers secretaries receptionists carpenters joiners plumbers electricians painters "
        "bricklayers roofers masons machinists toolmakers mechanics dockers stevedores farmhands pickers packers loaders operators controllers "
        "inspectors surveyors architects planners firefighters paramedics midwives physicians surgeons pharmacists therapists dentists vets "
        "professors tutors instructors rangers foresters deckhands sailors attendants weavers spinners butchers bakers brewers handlers "
        "salesmen reps representatives installers sellers marketers recruiters coders merchandisers dispatchers gardeners tailors dealers croupiers housekeepers hairdressers stylists opticians hygienists counsellors counselors clinicians underwriters paralegals sorters folks folk roasters supervisors foremen testers artists animators moulders ropemakers pluckers millers gunsmiths potters glaziers riggers drillers platers shipwrights boilermakers printers typesetters bookbinders smiths jewellers seamstresses laundresses maids valets nannies carmakers steelworkers metalworkers dockworkers farmworkers millworkers ironworkers autoworkers caseworkers checkers greeters cashiers shelf-stackers stackers bottlers canners curers smokers weighers graders fillers finishers polishers grinders turners casuals seasonals starters newcomers specialists craftspeople tradespeople crew "
        "doctors officers hands heads members men women member"
    ).split()
)
"""Nouns for those of a trade or rank, who are staff where the clause says whose they are ("kept its 800 agents")."""

PEOPLE_NOUNS = PROFESSIONS | frozenset(
    (
        "employees employee workers worker staff staffers people persons person jobs job posts post positions position roles role "
        "colleagues redundancies redundancy layoffs layoff lay-offs hires recruits vacancies openings workforce headcount "
        "engineers nurses drivers pilots teachers officers assistants technicians dismissals contractors associates staffer "
        "personnel heads apprentices miners trainees ftes men women hands labourers laborers crew seafarers clerks programmers "
        "developers designers researchers scientists managers executives advisers advisors agents operatives temps freelancers "
        "departures freelances interns part-timers full-timers job-holders salespeople equivalents consultants lecturers "
        "academics doctors players coaches leavers joiners teammates teammate team-mates coworkers co-workers shopworkers reqs requisitions"
    ).split()
)
"""Nouns that count people at work, or the places for them."""

JOB_NOUNS = frozenset("jobs job posts post positions position roles role places vacancies openings reqs requisitions".split())
"""Of these, the ones that count places, not people."""

GENERIC_PEOPLE = PROFESSIONS | frozenset("people persons person players".split())
"""Nouns that count employees only where the clause says so."""
