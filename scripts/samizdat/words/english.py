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
    "spring", "summer", "autumn", "winter", "already", "only", "again", "next",
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
    r"|\s(?:when|while|because|although|though)\s"
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

POSTHUMOUS = (
    r"posthum\w+", r"rehabilitat\w+", r"clear(?:ed|s)", r"exonerat\w+", r"annul\w+", r"memory",
    r"memorials?", r"monument\w*", r"statue\w*", r"graves?", r"ash(?:es)?", r"buried",
    r"reburi\w+", r"funeral", r"body", r"corpse", r"remains", r"coffin", r"mausoleum",
    r"embalm\w+", r"cult", r"biograph\w+", r"books?", r"(?:was|were|been|be)\s+published",
    r"legacy", r"death", r"dead", r"deceased", r"died",
    r"late(?!\s+(?:in|that|on|at|one|spring|summer|autumn|winter|[JFMASOND]|\d))", r"widow\w*",
    r"honou?r\w*",
    r"portrait\w*", r"named\s+after", r"named\s+for", r"image", r"reputation", r"stamps?",
    r"street", r"myth\w*", r"legend\w*", r"film\w*", r"unmask\w*", r"denounc\w+", r"condemn\w+",
    r"critici\w+", r"expelled", r"reinstat\w+", r"restor\w+", r"review\w*", r"verdicts?",
    r"sentences?", r"case\s+of", r"crimes?", r"descend\w+", r"heirs?", r"son", r"sons",
    r"daughters?", r"famil(?:y|ies)", r"estate", r"papers", r"letters\s+of",
    r"diar\w+", r"archives?",
    r"remember\w*", r"commemorat\w+", r"anniversar\w+", r"centenar\w+", r"birthday", r"exhum\w+",
    r"secret\s+speech", r"speech", r"removed\s+from", r"toppl\w+", r"unveil\w+", r"canoni[sz]\w+",
    r"beatif\w+", r"quot\w+", r"appear(?:s|ed)?", r"is", r"are", r"has", r"have", r"poems?",
    r"memoirs?", r"museum\w*", r"plaque\w*", r"after", r"tomb\w*",
)  # fmt: skip
"""What is done with the dead, or said of them."""

SPEAKING = (
    r"(?:in|with|by|of)\s+(?:an?|his|her|another)\s+(?:\w+\s+)?(?:speech|letter|note|report|order)",
)
"""Of whoever speaks so it is not said what others did with the dead."""

NOT_BY_HAND = (
    "inspired", "influenced", "founded", "written", "composed", "painted", "built", "created",
    "named", "invented", "designed", "owned", "left", "caused", "shaped", "haunted", "followed",
    "preceded", "succeeded", "eclipsed", "replaced", "begun", "started", "introduced", "made",
    "published", "printed", "said", "meant", "denounced", "condemned", "represented", "played",
)  # fmt: skip
"""Behind `was`: whoever it was `by` may be long dead. Whoever did anything else was alive."""

IN_COMPANY = (
    r"together\s+with",
    r"in\s+the\s+presence\s+of",
    r"in\s+the\s+company\s+of",
    r"alongside",
    r"accompanied\s+by",
    r"joined\s+by",
    r"flanked\s+by",
    r"assisted\s+by",
    r"helped\s+by",
)
"""Before somebody who was there."""

AT_HIS_SIDE = (
    r"(?:at|by)\s+(?:his|her|their)\s+side", r"side\s+by\s+side", r"in\s+(?:attendance|tow)",
    r"beside\s+(?:him|her|them)", r"present",
    r"in\s+the\s+(?:chair|room|lead)", r"presiding", r"watching", r"listening", r"looking\s+on",
)  # fmt: skip
"""Behind the name of somebody with whom it was done: `with Danton at his side`."""

ADVERBS = ("there", "then", "briefly", "alone", "home", "back")
"""Behind a verb without an object."""

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

REOPENED = (r"rehabilit", r"posthum", r"annul", r"exonerat", r"canoni[sz]")
"""A case of the dead is spoken of in the whole paragraph."""

HEDGES = (
    "about", "almost", "approximately", "around", r"at\s+least", "circa", r"c\.", "nearly",
    "perhaps", "probably", "roughly", "some", "possibly",
)  # fmt: skip
"""Before a date that is not exact."""

PREPOSITIONS = (
    "of", "with", "by", "against", "to", "from", "under", "for", "on", "about", "like", "than",
    "between", "behind", "beside", "after", "before", "at",
)  # fmt: skip
"""What stands before a name that is no subject."""

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

BESIDE_A_VERB = (
    "also", "then", "now", "itself", "himself", "herself", "themselves", "soon", "still", "again",
    "even", "alone", "too", "both", "all", "together", "once", "twice", "never", "not", "already",
    "however", "therefore", "meanwhile", "there", "here", "only", "just", "almost", "often",
)  # fmt: skip
"""Between a subject and its verb."""

OPENS_A_PHRASE = (
    "in", "on", "at", "from", "by", "during", "after", "before", "since", "for", "under", "near",
    "without", "despite", "of", "to", "as", "throughout", "within", "against", "between", "behind",
)  # fmt: skip
"""Words that open a phrase between a subject and its verb."""

DONE_ALIVE = (
    "wrote", "spoke", "signed", "ordered", "asked", "told", "visited", "met", "telephoned", "rang",
    "opened", "closed", "dictated", "drafted", "inspected", "attended", "presided", "travelled",
    "flew", "arrived", "complained", "refused", "confessed", "shared", "joined", "voted", "sent",
    "commanded", "rode", "drove", "walked", "sat", "slept", "ate", "drank", "dined", "lunched",
    "smoked", "wept", "laughed", "smiled", "nodded", "shouted", "whispered", "cried", "begged",
    "pleaded", "appealed", "petitioned", "protested", "objected", "agreed", "consented",
    "remembered", "recalled", "forgot", "noted", "noticed", "observed", "watched", "listened",
    "heard", "saw", "read", "answered", "replied", "retorted", "declared", "announced", "warned",
    "advised", "proposed", "suggested", "demanded", "insisted", "denied", "admitted", "promised",
    "swore", "thanked", "congratulated", "greeted", "embraced", "kissed", "shook", "received",
    "welcomed", "invited", "summoned", "hurried", "rushed", "hastened", "went", "came", "returned",
    "moved", "settled", "stayed", "spent", "waited", "queued", "hunted", "fished", "swam",
    "worked", "laboured", "toiled", "taught", "lectured", "studied", "learned", "learnt", "toured",
    "reviewed", "decorated", "awarded", "pinned", "handed", "gave", "took", "brought", "carried",
    "bought", "sold", "paid", "hid", "fled", "escaped", "fought", "attacked", "retreated",
    "surrendered", "organised", "organized", "negotiated", "chaired", "convened", "approved",
    "confirmed", "initialled", "countersigned", "annotated", "corrected", "edited", "translated",
    "sketched", "painted", "photographed", "interrogated", "questioned", "examined", "arrested",
    "released", "pardoned", "dismissed", "appointed", "promoted", "recommended", "reported",
    "testified", "spied", "plotted", "conspired", "hoped", "feared", "believed", "thought",
    "decided", "resolved", "chose", "wanted", "wished", "tried", "attempted", "stepped", "climbed",
    "entered", "left", "crossed", "landed", "embarked", "sailed", "boarded", "recovered",
    "suffered", "limped", "coughed", "celebrated", "mourned", "married", "divorced", "quarrelled",
    "argued", "debated", "joked", "sang", "danced", "played", "wore", "shaved", "dressed",
    "undressed", "bathed", "knelt", "prayed", "finished", "completed", "began", "started",
    "stopped", "resumed", "ceased", "led", "headed", "ran", "directed", "supervised", "oversaw",
    "built", "dug", "cut", "planted", "cooked", "lived", "resided", "lodged", "rented", "shot",
    "fired", "aimed", "struck", "beat", "hit", "kicked", "threw", "urged", "pressed", "persuaded",
    "convinced", "consulted", "discussed", "explained", "toasted", "spelt", "spelled", "ticked",
    "underlined", "scribbled", "pencilled", "telegraphed", "cabled", "radioed", "wired",
    "accepted", "rejected", "declined", "withdrew", "resigned", "volunteered", "enlisted",
    "deserted", "helped",
)  # fmt: skip
"""What nobody does who is dead, whatever else is said in the sentence."""

LONG_DEAD = (
    r"posthum\w+", r"rehabilitat\w+", r"exonerat\w+", r"annul\w+", r"memor(?:y|ials?)",
    r"monument\w*", r"statue\w*", r"graves?", r"ashes", r"buried", r"reburi\w+", r"corpse",
    r"coffin", r"mausoleum", r"embalm\w+", r"cult", r"legacy", r"dead", r"deceased",
    r"portrait\w*", r"myth\w*", r"legend\w*", r"films?", r"stage", r"novels?", r"museum\w*",
    r"plaque\w*", r"tomb\w*", r"exhum\w+", r"anniversar\w+", r"centenar\w+", r"canoni[sz]\w+",
    r"pages?", r"textbooks?", r"encyclop\w+", r"ghost", r"spirit", r"shadow", r"name",
)  # fmt: skip
"""Of these the dead are spoken of even as somebody who does something."""

MET = (
    "met", "sees?", "saw", "visited", "received", "asked", "begged", "told", "summoned", "invited",
    "questioned", "interrogated", "telephoned", "rang", "embraced", "greeted", "congratulated",
    "sent", "drove", "escorted", "accompanied", "consulted", "joined", "assured", "instructed",
    r"(?:wrote|spoke|talked|reported|complained|appealed|turned|bowed|telegraphed)\s+to",
    r"(?:spoke|talked|argued|dined|lunched|quarrelled|walked|hunted|sat|travelled|corresponded)\s+with",
    r"shook\s+hands\s+with", r"(?:conversation|talk|meeting|interview|audience|dinner)\s+with",
    r"(?:handed|sent|passed|showed)\s+(?:\w+\s+){1,4}to", "overheard",
    r"(?:ran|bumped)\s+into", r"came\s+(?:upon|across)", r"caught\s+sight\s+of",
    r"(?:among|amongst)\b[^,;.]*\b(?:was|were|sat|stood)", r"present\s+(?:was|were)",
    r"\b(?:sat|stood|waited|spoke|rode|walked|marched|knelt)(?<!stood\sfor)",
)  # fmt: skip
"""Before the name of somebody who was alive then."""

OWN_DOING = (
    "speech", "visit", "report", "letter", "telegram", "signature", "toast", "arrival", "departure",
    "reply", "journey", "remark", "lecture", "article", "note", "request", "answer", "confession",
    "protest", "proposal", "resignation", "order", "instructions", "statement", "testimony",
)  # fmt: skip
"""Behind the name of somebody whose own it is: it was done on the date behind it."""

PRINTED = (
    r"print\w*", r"publi\w+", r"quot\w+", r"reissu\w+", r"editions?", r"appear\w*",
    r"ha(?:s|d)\s+been",
    "found", r"discover\w*", r"releas\w+", r"kept", r"read", r"translat\w+", r"issue\w*",
)  # fmt: skip
"""What is done with words that somebody left."""

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
