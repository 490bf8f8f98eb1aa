import { requestsBetween, shareOf, totalOf, type Snapshot } from '#placement';
import { formatTable } from '../cli/format-table.js';

const columns = ['context', 'set', 'measured', 'following', 'revision', 'since', 'by'];

/**
 * One row per context: shares that are set, shares of the requests between two snapshots, and how many processes have
 * applied them.
 */
export function placementTable(before: Snapshot, after: Snapshot): string {
  return formatTable([columns, ...after.contexts.map((context) => cells(context, before, after))]);
}

function cells(context: string, before: Snapshot, after: Snapshot): string[] {
  const shares = after.sharesOf(context);
  const placement = after.placementOf(context);
  const processes = after.living.length;
  const following = processes - after.lagging(context, placement?.revision ?? 0).length;
  return [
    context,
    shares
      ? `${shares.from} ${100 - shares.percent} %, ${shares.to} ${shares.percent} %`
      : hostOf(context, after),
    shares ? measured(context, before, after) : '-',
    placement ? `${following} of ${processes}` : '-',
    placement ? String(placement.revision) : '-',
    placement?.changedAt.slice(0, 19).replace('T', ' ') ?? '-',
    placement?.changedBy ?? '-',
  ];
}

/** The only app that hosts the context. */
function hostOf(context: string, snapshot: Snapshot): string {
  return snapshot.processesHosting(context)[0]?.name ?? '-';
}

/** Without requests, nothing was measured. */
function measured(context: string, before: Snapshot, after: Snapshot): string {
  const requests = requestsBetween(before.requestsTo(context), after.requestsTo(context));
  const share = shareOf(requests);
  return share === undefined ? 'no requests' : `${share.toFixed(1)} % of ${totalOf(requests)}`;
}
