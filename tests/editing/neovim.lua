-- Does in Neovim what an editor does with the language server, and prints what came of it.
local root, file, command = unpack(vim.split(vim.env.ASKED, "\n"))
vim.cmd("edit " .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = "samizdat", cmd = { command, "-m", "samizdat", "lsp" }, cmd_cwd = root, root_dir = root })
vim.lsp.buf_attach_client(buffer, client)
local function found() return vim.diagnostic.get(buffer) end
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end
local function place(words, after)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then return { line = row - 1, character = at - 1 + (after or 0) } end
  end
end
local function ask(method, more)
  local asked = vim.tbl_extend("force", { textDocument = vim.lsp.util.make_text_document_params(buffer) }, more)
  local answers = vim.lsp.buf_request_sync(buffer, method, asked, 60000) or {}
  local _, answer = next(answers)
  return answer and answer.result
end

local said = {}
vim.wait(60000, function() return #found() > 0 end, 50)
said.found = found()[1]
said.items = ask("textDocument/completion", { position = place("person:zhukof", 7) })
said.hover = ask("textDocument/hover", { position = place("@roberts-2012", 3) })
local range = { start = place("person:zhukof"), ["end"] = place("person:zhukof", 13) }
said.actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
said.rename = ask("textDocument/rename", { position = place("@roberts-2012", 3), newName = "roberts" })
vim.lsp.util.apply_workspace_edit(said.actions[1].edit, "utf-16")
said.text = text()
vim.wait(60000, function() return #found() == 0 end, 50)
said.left = #found()
io.stdout:write(vim.fn.json_encode(said) .. "\n")
vim.lsp.stop_client(client)
vim.cmd("qa!")
