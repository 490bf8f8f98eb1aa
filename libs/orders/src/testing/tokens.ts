import { getPublicKeys, listRevocations } from '#contracts/auth';
import { tokenIssuer } from '#dev';

export const tokens = tokenIssuer(getPublicKeys, listRevocations);
