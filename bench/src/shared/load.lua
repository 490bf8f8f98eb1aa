-- For wrk: sends the requests returned by the Lua file in its argument in turn, and prints the result as JSON.
-- A request with `unique` gets a new value for that header each time.

local requests
local sent = 0

function init(args)
  requests = dofile(args[1])
  for _, each in ipairs(requests) do
    if not each.unique then each.text = wrk.format(each.method, each.path, each.headers, each.body) end
  end
end

function request()
  sent = sent + 1
  local each = requests[(sent - 1) % #requests + 1]
  if each.text then return each.text end
  each.headers[each.unique] = each.prefix .. sent
  return wrk.format(each.method, each.path, each.headers, each.body)
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"rejected":%d,"failed":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status, failed))
end
