import { getPublicKeys, listRevocations } from '#contracts/auth';
import { tokenIssuer } from '#kernel/identity/testing';

export const tokens = tokenIssuer(getPublicKeys, listRevocations);
