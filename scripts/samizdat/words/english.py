"""Words of English that say when, whether and by whom something is said: data, no rules.

A collection in another language needs another table of the same names.
"""

COUNTED = (
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
"""How many days or years later: `a` and `one` are 1, each further word is one more."""

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""Numbers in words: TENS begins with 20."""

UNITS = ("day", "week", "month", "year", "night", "morning")
"""Of these another date is so many later."""

OPENING = ("since", "after", "from", "following", r"in\s+the\s+wake\s+of")
"""Before a date: it or what comes after it is meant."""

CLOSING = ("until", "till", "before", "by", "up to", r"prior\s+to", r"ahead\s+of")
"""Before a date: what comes before it is meant."""

HEARERS = (
    "plenums?", "congress", "courts?", "tribunal", "committee", "commission", "assembly", "council",
    "convention", "jury", "judges?", "board", "session", "crowds?", "students", "audience",
    "meeting", "conference", "delegates", "deputies", "parliament", "workers", "officers",
)  # fmt: skip
"""Somebody stands `before` them, and not at a time before something."""

RESTING_ON = ("under", "against", "despite", r"accord(?:ance|ing)\s+(?:with|to)", "by", "per")
PAPERS = (
    "laws?", "decrees?", "orders?", "acts?", "article", "statutes?", "constitution", "code",
    "treaty", "directives?", "resolutions?", "instructions?", "letter", "charter", "edict",
)  # fmt: skip
"""Something is done `under the law of` a date: the date is that of the law."""

TIMES = ("wars?", "revolutions?", "terror", "purges?", "risings?", "famine", "occupation", "siege")
"""What has a time of its own: something was done `during the Civil War`."""

UNTIL = ("until", "till", r"up\s+to", "by")
"""Before a date: to this very date, or at it."""

DATING = (
    "in", "on", "of", "to", "and", "or", "during", "between", "through", "throughout", "early",
    "late", "mid", "about", "around", "circa", "year", "the", "between", "than", "within", "for",
    "spring", "summer", "autumn", "winter", "already", "only", "again", "next", "spent",
    *OPENING, *CLOSING,
)  # fmt: skip
"""Before four digits that are a year; a count has others before it."""

JOINING = ("and", "of", "only", "or", "than", "the", "to", "some", "about", "as")
"""Before a year or before a count: what is counted stands after a count."""

NEGATED = (
    r"no\s+(?:longer|more|such)", r"(?:not|\w+n['’]t)\s+(?:yet|exist\w*)", r"ceased",
    r"abolished", r"dissolved", r"lacked", r"(?:is|was|were|been|long)\s+gone", r"impossible",
    r"wrong(?:ly)?", r"false(?:ly)?", r"mistaken(?:ly)?", r"misnamed", r"anachronis\w+",
    r"den(?:ied|ies|ying)\s+that",
)  # fmt: skip
"""It is said that something was not so."""

NOT_DONE = (
    "not", "never", "nor", "neither", "none", r"\w+n['’]t", r"cannot",
    r"(?<!ed\s)(?<!sent\s)(?<!said\s)(?<!knew\s)(?<!found\s)(?<!did\s)(?:nobody|nothing)",
)  # fmt: skip
"""The same, of the deed of which it is said: another may be told beside it."""

OTHER_SUBJECT = (
    r",\s+(?:(?:and|but|so|yet|or)\s+)?(?:he|she|they|we|I)\b|,\s+(?:but|so|while)\s"
    r"|\s(?:when|while|because|although|though)\s|,\s+whom\s"
)
"""Something else is told from here on: `men of the guard took him, and he was never seen`."""

BUT = r"(?<!,\s)\bbut\b(?!\s+(?:for|not)\b)|\bthan\b"
"""Behind a denial: what stands here was so, `not the guard but the army`, `no older than Ney`."""

LACKING = ("no", "without", r"instead\s+of", r"rather\s+than")
"""What stands behind it was not there."""

NOT_CALLED = (
    r"(?:not|never|nobody|none|no|n['’]t)\b.*\b(?:call|name|yet|bear|bore|known|title|exist)\w*",
    r"no\s+longer",
)
"""It is said that a name was not used."""

_SO_MUCH = "".join(
    rf"(?<!{unit}\s)(?<!{unit}s\s)"
    for unit in (*UNITS, "hour", "minute", "decade", "winter", "spring", "summer", "autumn")
)
"""`Two winters later` is a time of its own; `the later guard` is told from another."""

PROSPECTIVE = (
    rf"{_SO_MUCH}later(?!\s+(?:that|in\s+the|the\s+same|on)\b)",
    r"would(?:\s+\w+){0,3}?\s+(?:be|become|come|have|hold|head|lead|bear|get|call)", r"to\s+become",
    r"(?:was|were)\s+to(?!\s+be\s+(?:found|seen|heard|met))", r"successors?", r"predecessors?",
    r"forerunners?",
    r"precursors?", r"heirs?", r"eventually", r"today['’]?s?", r"nowadays",
    r"(?<!by\s)now", r"(?:what|which|that|who|later|soon|eventually)\s+(?:\w+\s+)?becam\w+",
    r"becoming", r"renam\w+", r"(?:what|who|which)\s+is", r"in\s+our\s+time", r"re-?found\w+",
    r"transform\w+",
    r"(?:turn|chang|mutat|convert|reorgani[sz]|evolv|develop|merg|absorb|grew)\w*\b.*\b(?:in)?to\b",
    r"as\s+(?:it|he|she|they)\s+(?:was|were|is|are)\s+(?:then|now|later)", r"known\s+as",
    r"(?:then|once|still|previously|formerly|now|also|so)\s+called", r"post-?\w*war",
)  # fmt: skip
"""One time is told from another."""

_MONTHS = "jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec"

RETROSPECTIVE = (
    r"formerly",
    r"(?<!at\s)once(?!\s+(?:more|again|an?|the|he|she|it|they|every)\b)", r"previously",
    r"(?:days?|weeks?|months?|years?|decades?)\s+(?:(?<!s\s)before|earlier|ago)",
    r"(?:days|weeks|months|years|decades)\s+before(?!\s+(?:the|an?|his|her|their|its)\b)",
    r"memor(?:y|ies)\s+of", r"remember\w*", r"recall\w*", r"legacy", r"history\s+of",
    rf"days\s+of(?!\s+(?:(?:early|late)\s+)?(?:\d|{_MONTHS}))",
    r"tradition\w*", r"had\s+(?:been|served|led|headed|run|had|once|joined|founded|worked)",
    r"since\s+the", r"anniversar(?:y|ies)", r"like\s+the", r"birthplace", r"went\s+back\s+to",
)  # fmt: skip
"""It looks back."""

BACK_FROM = (r"ex-\w*",)
"""Before what is told from later, and on nothing that stands before it."""

BESIDE_IT = (r"veterans?\s+of\s+(?:the\s+)?",)
"""Right before what is told from later, and on nothing else."""

BACKWARD = (
    r"former",
    r"(?:an?|the|his|her|their)\s+old",
    r"(?:the|its|his|her|their|a)\s+past",
    r"earlier",
    r"previous",
)
"""Before what is told from later: it bears on the name behind it, or right before it."""

FORWARD = (r"future", r"eventual")
"""Before what is told from earlier, in the same way."""

SUPPOSED = (
    r"might", "perhaps", r"could\s+have", r"would\s+have",
    r"suppos\w+", r"imagin\w+", r"alleged(?:ly)?", r"rumou?r\w*", r"legend\w*", r"fiction\w*",
    r"(?:in|of)\s+(?:the|an?|his|her)\s+(?:\w+\s+)?(?:novel|film|play)",
    r"(?:novel|film|play)s?\s+(?:about|on|of|in|where)", r"pretend\w*", r"plann(?:ed|ing)\s+to",
    r"(?:an?|the|was|were|been|as)\s+planned(?!\s+and\b)", r"plans?\s+(?:to|for)", r"hop(?:ed|ing)",
    r"had\s+\S+\s+(?:\w+ed|lived|been)\b.*\bwould",
)  # fmt: skip
"""It is thought of, and did not have to be so."""

CONDITIONAL = ("if", r"as\s+if", r"as\s+though", "unless", "whether")
"""What stands behind it is thought of."""

_OF_THE_DAY = "minutes|protocols?|diary|bulletin|telegrams?|orders?|decree|log|police|indictment"
"""What was written at the time, not later."""

REPORTED = (
    r"writing\s+(?:about|in|of|on|that|\w+\s+(?:later|after))",
    r"wr(?:ote|ites|itten)(?!\s+(?:home|to|back|from|letters?"
    r"|(?:an?|the|his|her)\s+(?:\w+\s+)?(?:letter|note|report|diary))\b)",
    r"argu(?:ed|es|ing)", r"claim(?:s|ed)?", r"hold(?:s)\s+that",
    r"histor(?:ian|iography)\w*", r"scholars?", r"biograph\w+", r"author\w*", r"article",
    r"archivists?", r"archival", r"(?:from|in)\s+(?:the|an|his|her)\s+archives?", r"textbook\w*",
    r"holds?", r"keeps?", r"shows?", r"stands?", r"survives?", r"preserves?",
    r"published",
    rf"according\s+to(?!\s+(?:the|an?|his|her|its)\s+(?:{_OF_THE_DAY})\b)",
    r"some\s+(?:say|have|hold|maintain)", r"others\s+(?:say|have|hold|that)",
    r"it\s+is\s+said", r"asserts?", r"states?\s+that",
    r"memoirs?", r"maintain(?:s|ed)?\s+that", r"recollections?", r"interview\w*", r"testif\w+",
    r"source\s+says", r"reprint\w*", r"edition", r"declassif\w+", r"research\w*", r"count(?:s|ed)",
)  # fmt: skip
"""Somebody tells it afterwards."""

ATTRIBUTED = (
    r"said", r"says?", r"saying", r"told", r"tells?", r"telling", r"wr(?:ote|ites|iting|itten)",
    r"recall(?:s|ed|ing)?", r"remember(?:s|ed|ing)?", r"according", r"accounts?",
    r"claim(?:s|ed)?", r"states?", r"stated", r"testif\w+", r"testimon\w+", r"confess\w*",
    r"memoirs?", r"memor(?:y|ies)", r"describ\w+", r"report(?:s|ed)?", r"heard", r"saw", r"seen",
    r"asked", r"answered", r"replied", r"believed?", r"thought", r"insist\w*", r"maintain\w*",
    r"alleg\w+", r"quot\w+", r"witness\w*", r"versions?", r"stor(?:y|ies)", r"version",
    r"diar\w+", r"narrat\w+", r"words", r"call(?:s|ed)", r"knew", r"explain\w*", r"complain\w*",
    r"admit\w*", r"denie[sd]", r"puts? it", r"mention\w*", r"felt", r"noted?", r"relat(?:es?|ed)",
    r"translat\w+", r"printed", r"publish\w+", r"manuscript", r"by\s+(?:his|her|their)\s+own",
    r"has\s+(?:it|him|her|them)", r"gives?", r"gave", r"names?",
)  # fmt: skip
"""A statement is told as somebody's word."""

HEDGES = (
    "about", "almost", "approximately", "around", r"at\s+least", "circa", r"c\.", "nearly",
    "perhaps", "probably", "roughly", "some", "possibly",
)  # fmt: skip
"""Before a date that is not exact."""

PAST = (
    "began", "became", "took", "held", "sent", "shot", "drew", "gave", "came", "went", "wrote",
    "spoke", "met", "led", "fought", "built", "put", "set", "made", "had", "kept", "told", "said",
    "won", "lost", "rose", "fell", "ran", "stood", "saw", "knew", "found", "got", "brought",
    "bought", "sold", "struck", "broke", "chose", "drove", "rode", "wore", "let", "left", "read",
    "burned", "burnt", "swore", "taught", "thought", "understood", "withdrew", "overthrew", "sat",
    "flew", "grew", "blew", "sang", "drank", "ate", "slept", "woke", "rang", "bore", "tore", "hid",
    "fled", "dealt", "meant", "felt", "heard", "caught", "crept", "knelt", "bent", "lent", "spread",
    "shook", "stole", "froze", "forgot", "forgave", "wept", "split", "cut", "hit", "quit", "cast",
    "undertook", "overheard", "rewrote", "retook", "foresaw", "dug", "slid", "swung", "fed",
    "beat", "hung", "rebuilt", "forbade", "laid", "lay", "paid", "sought", "spent", "threw", "did",
)  # fmt: skip
"""Past tenses that do not end in `ed`."""

HE = (
    r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Ff]rom|Since|During|That|The\s+same|Two|Three|Four|Early|Late)\s+[\w\s-]{2,40}?,?\s+"
    r"|Then\s+|There\s+|Later\s+)?(?P<he>[Hh]e)\b"
)
"""At the head of a sentence: whoever the sentence before it told of."""

MEN = (
    "husband", "wife", "sons?", "daughter", "brothers?", "sister", "father", "mother", "man",
    "men", "woman", "officers?", "chief", "deputy", "secretary", "successor", "predecessor",
    "general", "marshal", "commander", "friend", "doctor", "colleague", "prisoner", "interrogator",
    "assassin", "agent", "teacher", "poet", "writer", "historian", "leader", "minister", "comrade",
    "driver", "cousin", "uncle", "nephew", "boy", "girl", "guard", "soldier", "priest", "lawyer",
    "judge", "prosecutor", "witness", "aide", "adjutant", "rival", "enemy", "double", "namesake",
    "who", "another", "somebody", "someone",
)  # fmt: skip
"""Behind a name: `he` in the next sentence may be this one."""

MEMBERS = (
    "officers?", "men", "agents?", "troops", "members?", "interrogators?", "soldiers?",
    "constables?", "heads?", "chiefs?", "commanders?", "command", "ranks", "prisons?", "camps?",
    "cellars?", "cells?", "offices?", "headquarters", "corridors?", "custody", "service", "pay",
    "orders?", "residents?", "detachments?", "squads?", "units?", "patrols?", "captains?",
    "lieutenants?", "majors?", "colonels?", "sergeants?",
    "investigators?", "guards?", "staff", "informers?", "lists?",
)  # fmt: skip
"""Who or what is of a body that exists."""

HEADS = (
    r"head", r"chief", r"chairman", r"chair", r"leader", r"director", r"minister", r"commissar",
    r"president", r"commander", r"secretary", r"people['’]s\s+commissar", r"boss",
)  # fmt: skip
"""What somebody is who is at the head of a body."""

UNDER = ("under", r"led\s+by", r"headed\s+by", r"directed\s+by", r"run\s+by")
"""Before the name of who is at the head."""

HEAD_OF_BODY = {
    "Commissariat": "Commissar", "Ministry": "Minister", "Presidency": "President",
    "Chancellery": "Chancellor", "Secretariat": "Secretary",
}  # fmt: skip
"""How the head of a body is called after it."""

HEADED = (
    r"headed", r"led", r"ran", r"directed", r"commanded", r"chaired", r"presided\s+over",
    r"was\s+in\s+charge\s+of",
)  # fmt: skip

APPOINTED = (
    r"appointed", r"became", r"named", r"made", r"promoted", r"elected", r"took\s+over",
    r"succeeded", r"replaced", r"replacing", r"appointment",
)  # fmt: skip
"""Somebody comes into an office."""

OLD_STYLE = (r"old[ -]style", r"O\. ?S\.", r"Julian calendar")
"""What says that a day is one of the Julian calendar."""
