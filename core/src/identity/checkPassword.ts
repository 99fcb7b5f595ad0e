import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * Length over composition rules, as NIST SP 800-63B advises.
 * @throws WB-IDENTITY-PASSWORD-WEAK
 */
export const checkPassword = (password: string, username: string): void => {
  const length = [...password].length;
  const repeated = new Set(password).size < 4;
  if (length < 12 || length > 200 || repeated || password.toLowerCase().includes(username.toLowerCase()))
    throw new WeegbrugError('WB-IDENTITY-PASSWORD-WEAK');
};
