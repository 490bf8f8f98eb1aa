import { getPublicKeys, listRevocations } from '#contracts/auth';
import { tokenIssuer } from '#kernel/testing';

export const tokens = tokenIssuer(getPublicKeys, listRevocations);
