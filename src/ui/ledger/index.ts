/** The screens of the 申请台账; loaded by ledgerScreens.ts. */

import '../styles/ledger.css';

export { CellCases } from './CellCases.tsx';
export { LedgerEditor } from './LedgerEditor.tsx';
