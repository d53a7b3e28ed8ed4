-- Neovim as a client of `lexfloor server --stdio`: diagnostics, hover, quick fix, outline.
--   SERVER=… DRAFT=… nvim --headless -u NONE -c 'luafile nvim-lsp.lua'     (0.7 or later)
local server, file = os.getenv('SERVER'), os.getenv('DRAFT')
local function fail(message) io.stderr:write('not ok - ' .. message .. '\n') vim.cmd('cquit 1') end
local function ok(condition, message) if not condition then fail(message) end io.stdout:write('ok - ' .. message .. '\n') end

vim.cmd('edit ' .. file)
local buf = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({
  name = 'lexfloor', cmd = { 'node', server, '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h'),
  get_language_id = function() return 'legal-draft' end,
})
ok(id, 'the server starts')
vim.lsp.buf_attach_client(buf, id)

local function waiting()
  for _, one in ipairs(vim.diagnostic.get(buf)) do
    if one.user_data and one.user_data.lsp and one.user_data.lsp.code == 'c102/sickness-waiting-period' or one.code == 'c102/sickness-waiting-period' then return one end
  end
end
ok(vim.wait(10000, function() return waiting() ~= nil end, 20), 'the diagnostic arrives')
local found = waiting()
local line = vim.api.nvim_buf_get_lines(buf, found.lnum, found.lnum + 1, false)[1]
ok(found.source == 'lexfloor' and line:sub(found.col + 1, found.end_col) == 'seven days', 'it underlines "seven days"')

local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buf) }
  local answer = vim.lsp.buf_request_sync(buf, method, params, 5000)
  return answer and answer[id] and answer[id].result
end
local place = { line = found.lnum, character = found.col + 1 }
local hover = ask('textDocument/hover', { position = place })
ok(hover and hover.contents.value:find('C102 Art. 18(1)', 1, true), 'the hover names the Article')
local actions = ask('textDocument/codeAction', { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
ok(actions and #actions == 1, 'one quick fix: ' .. actions[1].title)
local symbols = ask('textDocument/documentSymbol', {})
ok(symbols and #symbols > 0, 'the outline: ' .. symbols[1].name)

vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
ok(vim.api.nvim_buf_get_lines(buf, found.lnum, found.lnum + 1, false)[1]:find('first 3 days of incapacity', 1, true), 'the quick fix writes 3 days')
ok(vim.wait(10000, function() return waiting() == nil end, 20), 'the diagnostic is gone')
vim.lsp.stop_client(id)
vim.cmd('qall!')
