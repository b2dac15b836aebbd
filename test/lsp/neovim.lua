-- Drives the language client that Neovim brings along, which nobody here wrote: opens a draft, waits for diagnostics,
-- asks for what a drafter would ask for, applies a quick fix, and prints what came of it as one line of JSON.
-- Run by neovim.test.ts: nvim --headless --clean -l is younger than Debian's Neovim, so it is sourced by `-S`.
local server, draft = vim.env.GONGWEN_SERVER, vim.env.GONGWEN_DRAFT
local result = {}

local ok, fault = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'gongwen',
    cmd = { vim.env.GONGWEN_NODE, server, '--stdio' },
    root_dir = vim.fn.fnamemodify(draft, ':h'),
    settings = {},
  })
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)

  local function diagnostics()
    local found = {}
    for _, d in ipairs(vim.diagnostic.get(buffer)) do
      local line = vim.api.nvim_buf_get_lines(buffer, d.lnum, d.lnum + 1, true)[1]
      table.insert(found, { code = d.code, text = line:sub(d.col + 1, d.end_col) })
    end
    return found
  end
  local function request(method, params)
    local answer = vim.lsp.buf_request_sync(buffer, method, params, 5000)
    return answer and answer[id] and answer[id].result
  end
  local function has(code)
    for _, d in ipairs(diagnostics()) do if d.code == code then return true end end
    return false
  end

  vim.wait(10000, function() return has('docnum-bracket') end, 20)
  result.before = diagnostics()
  result.symbols = request('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) })
  vim.api.nvim_win_set_cursor(0, { 3, 14 })
  result.hover = request('textDocument/hover', vim.lsp.util.make_position_params())

  -- A byte column of Neovim, a UTF-16 unit of the protocol: the range of the finding tells whether the two agree.
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, 2), only = { 'quickfix' } }
  local actions = request('textDocument/codeAction', params)
  local action = actions[1]
  if not action.edit then action = request('codeAction/resolve', action) end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  vim.wait(10000, function() return not has('docnum-bracket') end, 20)
  result.after = diagnostics()
  result.line = vim.api.nvim_buf_get_lines(buffer, 2, 3, true)[1]

  -- Typing: what Neovim sends after an insertion must leave the server with the same text.
  vim.api.nvim_buf_set_text(buffer, 2, #'渝府办发〔2024〕', 2, #'渝府办发〔2024〕', { '第' })
  vim.wait(10000, function() return has('docnum-no-di') end, 20)
  result.typed = diagnostics()
  vim.lsp.stop_client(id)
end)
result.fault = not ok and tostring(fault) or nil
io.stdout:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result), '\n')
vim.cmd('qall!')
