-- Typesets citations: reads a request as JSON, writes every note and the bibliographies as JSON.
-- One pandoc process serves all sheets; on each sheet positions (first, subsequent) count afresh.
-- Request: references (CSL-JSON) and sheets: each has its cites (in pandoc's syntax), the
-- path of its style, its language, and the keys of the references that it knows, if not all.
-- Answer: for each sheet notes (HTML) and its bibliography ([id, HTML]).

local request = pandoc.json.decode(io.read("a"), false)
local references = pandoc.read(pandoc.json.encode(request.references), "csljson").meta.references
local numbers = {}
-- Hack: pandoc hands a date in words ("the 1820s") to itself as a text, and finds no date in it.
for index, work in ipairs(request.references) do
  numbers[work.id] = index
  for name, value in pairs(work) do
    if type(value) == "table" and value.literal then
      references[index][name] = { literal = pandoc.Inlines(value.literal) }
    end
  end
end
local options = pandoc.WriterOptions({ wrap_text = "none" })

-- Inline HTML; the spans in which citeproc keeps quoted titles say nothing.
local function written(blocks)
  local inlines = pandoc.utils.blocks_to_inlines(blocks):walk({
    Span = function(span) return span.content end,
  })
  local html = pandoc.write(pandoc.Pandoc({ pandoc.Plain(inlines) }), "html", options)
  return (html:gsub("%s+$", ""))
end

local function known(keys)
  if not keys then return references end
  local some = pandoc.List()
  for _, key in ipairs(keys) do some:insert(references[numbers[key]]) end
  return some
end

local function typeset(asked)
  local sheet = pandoc.read(table.concat(asked.cites, "\n\n"), "markdown")
  sheet.meta.references = known(asked.known)
  sheet.meta.csl = asked.style
  sheet.meta.lang = asked.language
  return pandoc.utils.citeproc(sheet)
end

local answer = pandoc.List()
for index, asked in ipairs(request.sheets) do
  local notes, bibliography = pandoc.List(), pandoc.List()
  local sheet = typeset(asked)
  if asked.in_text then
    sheet:walk({
      Cite = function(cite) notes:insert(written(pandoc.Blocks({ pandoc.Plain(cite.content) }))) end,
    })
  else
    sheet:walk({ Note = function(note) notes:insert(written(note.content)) end })
  end
  if asked.bibliography then
    sheet:walk({
      Div = function(entry)
        local key = entry.identifier:match("^ref%-(.+)$")
        local text = key and written(entry.content)
        if text and text ~= "" then bibliography:insert({ key, text }) end
      end,
    })
  end
  answer:insert({ notes = notes, bibliography = bibliography })
end

io.write(pandoc.json.encode(answer))
