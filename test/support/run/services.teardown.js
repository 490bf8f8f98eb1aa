export default async function tearDown() {
  await globalThis.stopServices?.();
  globalThis.stopServices = undefined;
}
