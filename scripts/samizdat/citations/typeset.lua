-- Typesets citations: reads a request as JSON, writes every note and the bibliography as JSON.
-- One pandoc process serves all sheets; on each sheet positions (first, subsequent) count afresh.
-- Request: style (path), references (CSL-JSON), sheets (lists of citations in pandoc's syntax),
-- libraries (lists of CSL-JSON items).
-- Answer: notes (for each sheet, HTML), bibliography (of the first sheet, [id, HTML]) and
-- biblatex (for each library, a file).

local request = pandoc.json.decode(io.read("a"), false)
local references = pandoc.read(pandoc.json.encode(request.references), "csljson").meta.references
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

-- Hack: pandoc's writer of BibLaTeX leaves out what it has no place for, takes an "and" between two
-- publishers for a list, and leaves titles of containers open to a change of case. We add and brace.
local braced = { booktitle = true, series = true, shorttitle = true, eventtitle = true }
local chapters = { chapter = true, ["paper-conference"] = true, ["entry-encyclopedia"] = true }

local function latex(text)
  return (text:gsub("[{}%%$&#_]", "\\%0"))
end

local function left_out(item)
  local fields, container = {}, item["container-title"]
  if item.type == "entry-dictionary" then
    fields.booktitle = container
  elseif container and not chapters[item.type] and not item.type:match("^article") then
    fields.note = "In: " .. container
  end
  fields.shorttitle = item["title-short"]
  fields.eventtitle = item["event-title"]
  local shelf = { item.archive, item.archive_location }
  if shelf[1] and shelf[2] then fields.library = table.concat(shelf, ", ") end
  return fields
end

local function mended(entry, item)
  local lines, fields = {}, left_out(item)
  for line in entry:gmatch("[^\n]+") do
    local name, value = line:match("^  (%w+) = {(.*)},?$")
    if not name then
      table.insert(lines, line)
    elseif not fields[name] then
      if name == "publisher" and (item.type == "thesis" or item.type == "report") then
        name = "institution"
      end
      local list = (name == "publisher" or name == "institution") and value:find(" and ")
      if (braced[name] or list) and not value:match("^{[^{}]*}$") then value = "{" .. value .. "}" end
      table.insert(lines, ("  %s = {%s},"):format(name, value))
    end
  end
  local extra = {}
  for name, text in pairs(fields) do
    local value = braced[name] and ("{" .. latex(text) .. "}") or latex(text)
    table.insert(extra, ("  %s = {%s},"):format(name, value))
  end
  table.sort(extra)
  local opening = table.remove(lines, 1)
  if item.type == "entry-dictionary" then opening = opening:gsub("^@misc", "@inreference") end
  local closing = table.remove(lines)
  local body = table.concat({ opening, table.concat(lines, "\n") }, "\n")
  return (body .. "\n" .. table.concat(extra, "\n") .. "\n" .. closing):gsub("\n\n+", "\n")
end

local function biblatex(items)
  local nocite = pandoc.Inlines(pandoc.Cite({}, { pandoc.Citation("*", "NormalCitation") }))
  local entries = {}
  for index, item in ipairs(items) do
    local meta = pandoc.read(pandoc.json.encode({ item }), "csljson").meta
    meta.nocite = nocite
    entries[index] = mended(pandoc.write(pandoc.Pandoc({}, meta), "biblatex", options), item)
  end
  return table.concat(entries, "\n") .. "\n"
end

local answer = { notes = pandoc.List(), bibliography = pandoc.List(), biblatex = pandoc.List() }
for index, items in ipairs(request.libraries) do
  answer.biblatex[index] = biblatex(items)
end
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
