/* How spellings are compared, for the browser and for Python, which reads the
   same lines (names.py). Below `default` stands JSON and nothing else.

   letters: what is one letter to a reader of names, after case and marks are gone.
   sounds:  what different transliterations write for the same sound, in this order.
   latin:   Russian letters in the popular English transliteration, for names that no register has. */

export default {
  "letters": {
    "ь": "", "ъ": "", "'": "", "’": "", "‘": "", "ʼ": "", "ʹ": "", "ʺ": "", "′": "", "″": "", "`": "",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "і": "и", "ѣ": "е", "ѳ": "ф"
  },
  "sounds": [
    ["schtsch", "shch"], ["szcz", "shch"], ["chtch", "shch"], ["tsch", "ch"], ["tch", "ch"], ["cz", "ch"],
    ["sch", "sh"], ["sz", "sh"], ["dzh", "j"], ["dj", "j"], ["zh", "j"], ["kh", "h"], ["tz", "c"], ["ts", "c"],
    ["ks", "x"], ["ck", "k"], ["ou", "u"], ["w", "v"], ["yo", "e"], ["ye", "e"], ["y", "i"]
  ],
  "latin": {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya"
  }
};
