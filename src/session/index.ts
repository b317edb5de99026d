/** The open draft in memory. */

export { openSession, type Session, type SessionSnapshot } from './session.ts';
