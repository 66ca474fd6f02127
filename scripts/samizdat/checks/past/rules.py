"""The rules of the past, in the order in which the handbook has them."""

from samizdat.checks.past.bodies import INSTITUTION_OUT_OF_TIME, PLACE_NAME_OUT_OF_TIME
from samizdat.checks.past.dates import DATE_CONTRADICTS_REGISTER, ESSAYS_CONTRADICT
from samizdat.checks.past.lives import PERSON_OUT_OF_LIFE
from samizdat.checks.past.offices import OFFICE_OUT_OF_TIME
from samizdat.checks.past.ranks import RANK_OUT_OF_TIME

PAST = (
    INSTITUTION_OUT_OF_TIME,
    OFFICE_OUT_OF_TIME,
    RANK_OUT_OF_TIME,
    PERSON_OUT_OF_LIFE,
    PLACE_NAME_OUT_OF_TIME,
    DATE_CONTRADICTS_REGISTER,
    ESSAYS_CONTRADICT,
)
INTRO = (
    "What an essay says is compared with the registers: names, offices, ranks, lives and dates. "
    "Each sentence has a time: the dates that stand in it, else the last ones of its paragraph, "
    "else those of the heading above. The period of the essay alone is no ground for a finding. "
    "What is quoted or stressed, denied, supposed, or told from another time (`later`, `former`, "
    "`what became`) is passed over: a rule that cannot tell is silent. It reads names as the "
    "registers write them, and the words of time of English. `He` at the head of a sentence is "
    "whoever the sentence before tells of, where that is one person; a family name of several "
    "people is each of them, and contradicted only where all are. The verb of a name is found "
    "behind asides, companions and `who`; nobody acts, is met or writes a letter of a date after "
    "death."
)
"""What the handbook says before them."""
