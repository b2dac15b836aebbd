-- A session of a drafter in Neovim: opens a draft, waits for the findings, applies a quick fix, asks for the outline.
-- What happened is written as JSON for neovim.test.ts to judge.

local function wait_for(what, ready)
  if not vim.wait(20000, ready, 50) then
    error('waited in vain: ' .. what)
  end
end

-- Neovim keeps the rule beside its own form of a finding.
local function rules()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(0))
end

local function ask(method, params)
  local answers, reason = vim.lsp.buf_request_sync(0, method, params, 20000)
  if not answers then
    error(method .. ': ' .. tostring(reason))
  end
  for _, answer in pairs(answers) do
    if answer.error then
      error(method .. ': ' .. vim.inspect(answer.error))
    end
    return answer.result
  end
  error(method .. ': nobody answers')
end

local function names_of(symbols, names)
  for _, symbol in ipairs(symbols) do
    table.insert(names, symbol.name)
    names_of(symbol.children or {}, names)
  end
  return names
end

-- Asks for the actions at a finding, as a key bound to code_action does, and takes the first one.
local function fix(rule)
  local finding = vim.tbl_filter(function(diagnostic)
    return diagnostic.user_data.lsp.code == rule
  end, vim.diagnostic.get(0))[1]
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local title
  vim.ui.select = function(items, options, choose)
    title = options.format_item(items[1])
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait_for(rule .. ' to go', function()
    return not vim.tbl_contains(rules(), rule)
  end)
  return title
end

local function session()
  local result = {}
  dofile(vim.env.GONGWEN_INIT)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GONGWEN_DRAFT))
  wait_for('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  result.rules = rules()
  result.symbols = names_of(ask('textDocument/documentSymbol', {
    textDocument = vim.lsp.util.make_text_document_params(),
  }), {})
  result.fixed = fix('docnum-bracket')
  result.number = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
  result.left = rules()
  return result
end

local good, result = pcall(session)
if not good then
  result = { failed = tostring(result) }
end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.GONGWEN_RESULT)
vim.cmd('qall!')
