const system = 'cleave';

export function rpcAttributes(pattern: string) {
  return { 'rpc.system.name': system, 'rpc.method': pattern };
}

export function eventAttributes(
  { id, pattern }: { readonly id: string; readonly pattern: string },
  operation: 'send' | 'process',
) {
  return {
    'messaging.system': system,
    'messaging.destination.name': pattern,
    'messaging.operation.name': operation === 'send' ? 'publish' : 'process',
    'messaging.operation.type': operation,
    'messaging.message.id': id,
  };
}
