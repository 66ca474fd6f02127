-- Typesets citations: reads a request as JSON, writes every note and the bibliography as JSON.
-- One pandoc process serves all sheets; on each sheet positions (first, subsequent) count afresh.
-- Request: style (path), references (CSL-JSON), sheets (lists of citations in pandoc's syntax).
-- Answer: notes (for each sheet, HTML) and bibliography (of the first sheet, [id, HTML]).

local request = pandoc.json.decode(io.read("a"), false)
local references = pandoc.read(pandoc.json.encode(request.references), "csljson").meta.references
-- Hack: pandoc hands a date in words ("the 1820s") to itself as a text, and finds no date in it.
for index, work in ipairs(request.references) do
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

local function typeset(cites)
  local sheet = pandoc.read(table.concat(cites, "\n\n"), "markdown")
  sheet.meta.references = references
  sheet.meta.csl = request.style
  return pandoc.utils.citeproc(sheet)
end

local answer = { notes = pandoc.List(), bibliography = pandoc.List() }
for index, cites in ipairs(request.sheets) do
  local notes = pandoc.List()
  local sheet = typeset(cites)
  sheet:walk({ Note = function(note) table.insert(notes, written(note.content)) end })
  answer.notes[index] = notes
  if index == 1 then
    sheet:walk({
      Div = function(entry)
        local key = entry.identifier:match("^ref%-(.+)$")
        local text = key and written(entry.content)
        if text and text ~= "" then table.insert(answer.bibliography, { key, text }) end
      end,
    })
  end
end

io.write(pandoc.json.encode(answer))
