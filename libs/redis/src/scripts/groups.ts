/** Undeclared groups of a stream that scripts look at: with its Redis user, any subscriber can create any number of groups. */
const maxUndeclared = 16;

/**
 * Lua function: the groups of a stream as tables, of which `declared` contains the names, and 16 of the others. `groups`: the
 * reply of XINFO GROUPS.
 */
export const knownGroups = `
local function knownGroups(groups, declared)
  local known, undeclared = {}, 0
  for _, flat in ipairs(groups) do
    local group = {}
    for i = 1, #flat, 2 do group[flat[i]] = flat[i + 1] end
    if not declared[group['name']] then undeclared = undeclared + 1 end
    if declared[group['name']] or undeclared <= ${maxUndeclared} then known[#known + 1] = group end
  end
  return known
end
`;
