"""Words of English that say whether somebody was alive who is spoken of: data, no rules."""

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

REOPENED = (r"rehabilit", r"posthum", r"annul", r"exonerat", r"canoni[sz]")
"""A case of the dead is spoken of in the whole paragraph."""

PREPOSITIONS = (
    "of", "with", "by", "against", "to", "from", "under", "for", "on", "about", "like", "than",
    "between", "behind", "beside", "after", "before", "at",
)  # fmt: skip
"""What stands before a name that is no subject."""

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
